import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const told = (run: () => unknown): string => {
  try {
    run();
    return 'was allowed';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
};

/** What a child is told that tries to write a file, and to start another program. */
export const trespass = (): readonly [writing: string, starting: string] => [
  told(() => writeFileSync('/tmp/hindsight-trespass', '')),
  told(() => spawnSync('true')),
];
