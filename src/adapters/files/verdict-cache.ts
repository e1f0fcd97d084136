import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Candidate } from '../../prose/candidate.ts';
import type { ValidationContext, Verdict } from '../../prose/validate.ts';

/** Remembers what validation said about bytes it has seen, so that only new ones are read again. */
export interface VerdictCache {
  keyOf(candidate: Candidate, context: ValidationContext): string;
  /** For slow advice: `known` is whatever of the library it may look at. */
  keyOfAdvice(file: string, source: string, known: unknown): string;
  get(key: string): Verdict | undefined;
  set(key: string, verdict: Verdict): void;
  /** Writes what is new. A cache that cannot be written costs time and nothing else. */
  save(): Promise<void>;
}

/** Where the cache lies unless a test says otherwise. */
export const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/hindsight/', import.meta.url));

const source = fileURLToPath(new URL('../../', import.meta.url));
/** Whatever takes part in a verdict: when any of it changes, nothing remembered holds. */
const takingPart = ['messages', 'schema', 'core', 'prose', 'checks'];
/** Days after which what nobody asked for is forgotten. */
const forgetAfter = 14;
const shardCount = 32;

/** Digest of our own sources, of the packages and of Node. */
async function engineDigest(): Promise<string> {
  const digest = createHash('sha256').update(process.version);
  for (const folder of takingPart) {
    const names = await readdir(join(source, folder), { recursive: true });
    for (const name of names.filter((each) => each.endsWith('.ts') && !each.endsWith('.test.ts')).sort()) {
      digest
        .update(name)
        .update('\0')
        .update(await readFile(join(source, folder, name)));
    }
  }
  // The copy that npm keeps of what is really installed, else what should be.
  const installed = await readFile(join(source, '../node_modules/.package-lock.json')).catch(() =>
    readFile(join(source, '../package-lock.json')),
  );
  return digest.update(installed).digest('hex');
}

interface Remembered {
  readonly day: number;
  readonly verdict: Verdict;
}

type Shard = Map<string, Remembered>;

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A shard is its digest, the engine that wrote it, and its records. A file cut short, touched by hand or of another engine is as good as none. */
async function readShard(file: string, engine: string): Promise<Shard> {
  try {
    const bytes = await readFile(file);
    const start = bytes.indexOf(10) + 1;
    const middle = bytes.indexOf(10, start) + 1;
    if (bytes.toString('latin1', start, middle - 1) !== engine) return new Map();
    if (sha256(bytes.subarray(start)) !== bytes.toString('latin1', 0, start - 1)) return new Map();
    return new Map(JSON.parse(bytes.toString('utf8', middle)) as [string, Remembered][]);
  } catch {
    return new Map();
  }
}

/** Opens the cache in a folder. `engine` and `day` are passed by tests alone. */
export async function openVerdictCache(
  folder: string = cacheFolder,
  engine?: string,
  day = Math.floor(Date.now() / 86_400_000),
): Promise<VerdictCache> {
  const version = engine ?? (await engineDigest());
  const fileOf = (index: number) => join(folder, `verdicts-${index}.txt`);
  const shards = await Promise.all(Array.from({ length: shardCount }, (_, index) => readShard(fileOf(index), version)));
  const dirty = new Set<number>();
  const indexOf = (key: string) => Number.parseInt(key.slice(0, 4), 16) % shardCount;
  const contexts = new WeakMap<ValidationContext['pictures'], string>();
  const picturesDigest = (pictures: ValidationContext['pictures']): string => {
    const known = contexts.get(pictures);
    if (known !== undefined) return known;
    const list = [...pictures].map(([name, { url, width, height }]) => [name, url, width, height]).sort();
    const digest = sha256(JSON.stringify(list));
    contexts.set(pictures, digest);
    return digest;
  };
  return {
    keyOf({ file, bytes }, { base, pictures }) {
      return createHash('sha256')
        .update(JSON.stringify([version, base, picturesDigest(pictures), file]))
        .update(bytes)
        .digest('hex');
    },
    keyOfAdvice(file, text, known) {
      return sha256(JSON.stringify([version, 'advice', file, text, known]));
    },
    get(key) {
      return shards[indexOf(key)]?.get(key)?.verdict;
    },
    set(key, verdict) {
      const index = indexOf(key);
      dirty.add(index);
      shards[index]?.set(key, { day, verdict });
    },
    async save() {
      await mkdir(folder, { recursive: true });
      for (const index of dirty) {
        const kept = [...(shards[index] ?? [])].filter(([, record]) => record.day > day - forgetAfter);
        const text = `${version}\n${JSON.stringify(kept)}`;
        const temporary = `${fileOf(index)}.${process.pid}`;
        await writeFile(temporary, `${sha256(text)}\n${text}`);
        await rename(temporary, fileOf(index));
      }
      dirty.clear();
    },
  };
}
