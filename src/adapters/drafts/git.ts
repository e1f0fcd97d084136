import { spawn } from 'node:child_process';
import type { ListedFile } from '../../core/drafts/draft-store.ts';
import { Refusal } from '../../core/drafts/refusal.ts';

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Git on one repository, by plumbing commands only: no hook runs, no work tree is touched unless a caller says so. */
export interface Git {
  readonly root: string;
  /** Output of a command as bytes. Throws with what Git said. */
  bytes(args: readonly string[], options?: RunOptions): Promise<Buffer>;
  /** Output of a command as text without the last line end. */
  text(args: readonly string[], options?: RunOptions): Promise<string>;
  /** Like `text`, but null when the command fails: for questions that may have no answer. */
  ask(args: readonly string[], options?: RunOptions): Promise<string | null>;
}

/** A program that was killed leaves its lock behind, and nobody but a person can tell that it is not at work any more. */
const busy = (lock: string | undefined): string =>
  'Git is busy with this folder just now. Wait a moment and try again.' +
  (lock === undefined
    ? ''
    : ` If it stays so, a program was stopped in the middle of its work: whoever looks after the portal can delete the file ${lock}.`);

function run(root: string, args: readonly string[], { input, env }: RunOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', root, '-c', 'core.quotePath=off', '-c', 'gc.auto=0', ...args], {
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...env },
      stdio: 'pipe',
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(out));
      const said = Buffer.concat(errors).toString().trim();
      const lock = /['"]([^'"\n]+\.lock)['"]/.exec(said)?.[1];
      if (lock !== undefined || /cannot lock ref/i.test(said)) return reject(new Refusal(busy(lock)));
      return reject(new Error(`git ${args[0] ?? ''}: ${said}`));
    });
    child.stdin.end(input);
  });
}

/** Git on the repository at a folder. */
export function openGit(root: string): Git {
  const bytes: Git['bytes'] = (args, options) => run(root, args, options);
  const text: Git['text'] = async (args, options) => (await bytes(args, options)).toString().replace(/\n$/, '');
  return { root, bytes, text, ask: (args, options) => text(args, options).catch(() => null) };
}

/** The object id that stands for nothing, as long as the ids of this repository are (SHA-1 or SHA-256). */
export const nothing = (like: string): string => '0'.repeat(like.length);

/** A file as a commit holds it. */
interface BlobWithBytes extends ListedFile {
  readonly bytes: Buffer;
}

/** Regular files at and below some paths of a commit. Links are left out: their text is an address, not content. */
export async function listBlobs(git: Git, commit: string, paths: readonly string[]): Promise<ListedFile[]> {
  const listing = await git.text(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths]);
  return listing.split('\0').flatMap((line) => {
    const match = /^100(?:644|755) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line);
    return match ? [{ oid: match[1] as string, path: match[2] as string }] : [];
  });
}

/** Files with their bytes, in one pass. */
export async function withBytes(git: Git, listed: readonly ListedFile[]): Promise<BlobWithBytes[]> {
  if (listed.length === 0) return [];
  const batch = await git.bytes(['cat-file', '--batch'], { input: `${listed.map(({ oid }) => oid).join('\n')}\n` });
  let at = 0;
  return listed.map(({ oid, path }) => {
    const head = batch.indexOf(0x0a, at);
    const size = Number(batch.subarray(at, head).toString().split(' ')[2]);
    const bytes = batch.subarray(head + 1, head + 1 + size);
    at = head + 1 + size + 1;
    return { path, oid, bytes };
  });
}

/** Regular files at and below some paths of a commit, with their bytes. */
export const readBlobs = async (git: Git, commit: string, paths: readonly string[]): Promise<BlobWithBytes[]> =>
  withBytes(git, await listBlobs(git, commit, paths));
