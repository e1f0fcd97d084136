import decodePicture from './picture-child.ts';
import type { PictureAnswer, PictureTask } from './picture-task.ts';
import { trespass } from '../../prose/trespass.fixture.ts';

/** A child that misbehaves on bytes that end in certain words, as a decoder does on certain pictures. For tests. */
export default function saboteur(task: PictureTask): Promise<PictureAnswer> {
  const tail = Buffer.from(task.bytes.slice(-8)).toString('latin1');
  if (tail === 'trespass') {
    const words = trespass().join(' ');
    return Promise.resolve({ bytes: new TextEncoder().encode(words) });
  }
  return decodePicture(task, () => {
    if (tail.endsWith('abort')) process.abort();
    if (tail.endsWith('gorge')) for (const hoard: Buffer[] = []; ;) hoard.push(Buffer.alloc(50_000_000, 1));
    if (tail.endsWith('compute')) for (;;);
  });
}
