import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/** This machine in a few letters: a process is known by its number there and nowhere else (containers count their own). */
export const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Whether a process of this machine still runs; one of somebody else counts. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
