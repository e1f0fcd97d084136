import { z } from 'zod';
import type { DraftName } from '../../core/drafts/draft-store.ts';
import type { Key } from '../../core/entry.ts';
import { Refusal } from '../../core/drafts/refusal.ts';
import type { ShareRecord, ShareStore } from '../../core/drafts/share-store.ts';
import { nothing, type Git } from './git.ts';
import { writeBlob } from './trees.ts';

const prefix = 'refs/hindsight/shares/';
const digestForm = /^[0-9a-f]{20}$/u;

const record = z.object({
  version: z.literal(1),
  on: z.iso.date(),
  saved: z.boolean(),
  drafts: z.array(z.string().transform((name) => name as DraftName)),
  about: z
    .string()
    .transform((key) => key as Key)
    .optional(),
  messages: z.array(z.object({ from: z.enum(['contributor', 'steward']), on: z.iso.date(), text: z.string() })),
  declined: z.object({ on: z.iso.date(), reason: z.string() }).optional(),
});

/** More often than this nobody else can have changed the same record in between. */
const tries = 5;

/**
 * Records of shares as blobs that refs of their own point to, outside the branches: they are nobody's content and never
 * reach the published history. Every change compares what it read before it writes.
 */
export function gitShareStore(git: Git): ShareStore {
  const refOf = (digest: string): string => {
    if (!digestForm.test(digest)) throw new Refusal('This is no reference of ours.', 404);
    return prefix + digest;
  };
  const oidOf = (digest: string) => git.ask(['rev-parse', '--verify', '--quiet', refOf(digest)]);
  const read = async (oid: string): Promise<ShareRecord | null> => {
    const parsed = record.safeParse(JSON.parse(await git.text(['cat-file', 'blob', oid])));
    return parsed.success ? (parsed.data as ShareRecord) : null;
  };
  const write = async (digest: string, next: ShareRecord, before: string | null): Promise<boolean> => {
    const oid = await writeBlob(git, Buffer.from(`${JSON.stringify(next, null, 1)}\n`));
    return (await git.ask(['update-ref', refOf(digest), oid, before ?? nothing(oid)])) !== null;
  };
  const find: ShareStore['find'] = async (digest) => {
    const oid = digestForm.test(digest) ? await oidOf(digest) : null;
    return oid === null ? null : read(oid);
  };
  return {
    find,
    async keep(digest, next) {
      if (await write(digest, next, null)) return next;
      const there = await find(digest);
      if (there === null) throw new Refusal('This could not be kept just now. Wait a moment and try again.');
      return there;
    },
    async update(digest, change) {
      for (let count = 0; count < tries; count += 1) {
        const oid = await oidOf(digest);
        const before = oid === null ? null : await read(oid);
        if (oid === null || before === null) return null;
        const next = change(before);
        if (await write(digest, next, oid)) return next;
      }
      throw new Refusal('Somebody else wrote at the same moment. Try again.');
    },
    async all() {
      const refs = await git.text(['for-each-ref', '--format=%(refname:lstrip=3) %(objectname)', prefix]);
      const lines = refs.split('\n').filter(Boolean);
      const readLine = async (line: string) => {
        const [digest = '', oid = ''] = line.split(' ');
        const found = await read(oid).catch(() => null);
        return found === null ? [] : [[digest, found] as const];
      };
      return (await Promise.all(lines.map(readLine))).flat();
    },
  };
}
