/**
 * Seen in astro 7.3.5.
 * Leans on: Astro saves its store of content half a second after the last change of it, whether the build has ended or not.
 * Mends: a folder that goes with the build is missing when the store is saved once more.
 * Without it: a build that went well was seen to end with an error.
 */
import { rmSync } from 'node:fs';

/** Takes a folder away with the process that it belongs to, and no sooner. */
export function goneWithProcess(folder: string, ending: Pick<NodeJS.Process, 'once'> = process): void {
  ending.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
}
