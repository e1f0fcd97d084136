import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

export interface Cost {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of computing, user and system, of the command and all its children; null where they cannot be read. */
  readonly cpu: number | null;
  readonly output: string;
}

/** Seconds that the finished children of this process computed. Linux keeps them in /proc; Node has no call for it. */
function childSeconds(): number | null {
  try {
    const afterName = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
    return (Number(afterName[13]) + Number(afterName[14])) / ticks;
  } catch {
    return null;
  }
}

/** Runs Node with these arguments to its end and says what that took. Throws when it fails. */
export async function costOf(...args: readonly string[]): Promise<Cost> {
  const before = childSeconds();
  const start = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  const wall = (performance.now() - start) / 1000;
  const after = childSeconds();
  return { wall, cpu: before === null || after === null ? null : after - before, output: stdout };
}
