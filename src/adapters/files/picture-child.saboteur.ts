import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import decodePicture from './picture-child.ts';
import type { PictureAnswer, PictureTask } from './picture-task.ts';

const told = (run: () => unknown): string => {
  try {
    run();
    return 'was allowed';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
};

/** A child that misbehaves on bytes that end in certain words, as a decoder does on certain pictures. For tests. */
export default function saboteur(task: PictureTask): Promise<PictureAnswer> {
  const tail = Buffer.from(task.bytes.slice(-8)).toString('latin1');
  if (tail === 'trespass') {
    const words = [told(() => writeFileSync('/tmp/hindsight-trespass', '')), told(() => spawnSync('true'))].join(' ');
    return Promise.resolve({ bytes: new TextEncoder().encode(words) });
  }
  return decodePicture(task, () => {
    if (tail.endsWith('abort')) process.abort();
    if (tail.endsWith('gorge')) for (const hoard: Buffer[] = []; ;) hoard.push(Buffer.alloc(50_000_000, 1));
    if (tail.endsWith('compute')) for (;;);
  });
}
