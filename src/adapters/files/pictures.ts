import { availableParallelism } from 'node:os';
import { openChildren } from '../../prose/children.ts';
import type { PictureAnswer, PictureFacts, PictureRefusal, PictureTask } from './picture-task.ts';

const formats: Readonly<Record<string, RegExp>> = {
  png: /\.png$/,
  jpeg: /\.jpe?g$/,
  webp: /\.webp$/,
  gif: /\.gif$/,
  heif: /\.avif$/,
};

/** The first bytes of each raster format that is let in. Vector pictures can carry script and are not among them. */
function formatByMagic(bytes: Uint8Array): string | null {
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  const text = (from: number, to: number) => String.fromCharCode(...bytes.slice(from, to));
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(0, 4) === 'GIF8') return 'gif';
  if (text(4, 8) === 'ftyp' && /avi[fs]/.test(text(8, 12))) return 'heif';
  return null;
}

/** Decodes pictures, in child processes: an open pool, for those who ask often. */
export interface Pictures {
  /** What a picture is, by its content and never by its name; or why it cannot be shown. */
  factsOf(name: string, bytes: Uint8Array): Promise<PictureFacts | PictureRefusal>;
  /** The picture as it is published: upright, at most `widest` wide, without metadata. */
  publish(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | PictureRefusal>;
  /** The picture as it lies in the repository, but upright and without hidden notes. */
  withoutNotes(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | PictureRefusal>;
  close(): Promise<void>;
}

/** How many are decoded at once. */
const abreast = Math.min(2, availableParallelism());

/** Milliseconds after which a picture is given up; what computes too long the child itself ends. */
const patience = 60_000;

/** Opens decoders of pictures. `child` is another module in tests alone. */
export function openPictures(child = new URL('./picture-child.ts', import.meta.url)): Pictures {
  // Started when the first picture comes: most libraries have none.
  let children: ReturnType<typeof openChildren<PictureTask>> | undefined;
  const ask = async (task: PictureTask): Promise<PictureAnswer> => {
    children ??= openChildren<PictureTask>(child, abreast, patience);
    const start = performance.now();
    let answer = await children.run<PictureAnswer>(task);
    // The picture after a deadly one may be handed to a child that is dying: that fails at once, and is tried again.
    if (answer === null && performance.now() - start < 1_000) answer = await children.run<PictureAnswer>(task);
    return answer ?? { refused: 'limits' };
  };
  const drawn = async (task: PictureTask): Promise<Uint8Array<ArrayBuffer> | PictureRefusal> => {
    const answer = await ask(task);
    return 'bytes' in answer ? new Uint8Array(answer.bytes) : 'refused' in answer ? answer : { refused: 'damaged' };
  };
  return {
    async factsOf(name, bytes) {
      const format = formatByMagic(bytes);
      if (format === null || !formats[format]?.test(name)) return { refused: 'other-format' };
      const answer = await ask({ wanted: 'facts', bytes });
      return 'bytes' in answer ? { refused: 'damaged' } : answer;
    },
    publish: (bytes) => drawn({ wanted: 'published', bytes }),
    withoutNotes: (bytes) => drawn({ wanted: 'without-notes', bytes }),
    close: async () => children?.close(),
  };
}

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What many pictures are, in order. Each is handed over when a child is free, so that its time never runs while it waits. */
export async function factsOfAll(
  files: readonly Named[],
  decoder = openPictures(),
): Promise<readonly (PictureFacts | PictureRefusal)[]> {
  const facts: (PictureFacts | PictureRefusal)[] = [];
  const waiting = files.entries();
  const work = async (): Promise<void> => {
    for (const [index, { name, bytes }] of waiting) facts[index] = await decoder.factsOf(name, bytes);
  };
  try {
    await Promise.all(Array.from({ length: abreast }, work));
  } finally {
    await decoder.close();
  }
  return facts;
}
