import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TreeItem {
  readonly path: string;
  readonly mode: string;
  /** Null takes the file out. */
  readonly sha: string | null;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

export type Repository = ReturnType<typeof openRepository>;

/** The Git of a bare repository, as far as GitHub's API reaches it. Every question throws when Git says no. */
export function openRepository(folder: string) {
  const git = (args: readonly string[], input?: string | Buffer, env: NodeJS.ProcessEnv = {}): Buffer =>
    execFileSync('git', ['-C', folder, ...args], {
      input,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    });
  const line = (...args: string[]): string => git(args).toString().trim();
  const lines = (...args: string[]): string[] =>
    line(...args)
      .split('\n')
      .filter(Boolean);
  return {
    line,
    lines,
    /** The commit or tree that a name stands for, or null. */
    find(name: string): string | null {
      try {
        return line('rev-parse', '--verify', '--quiet', '--end-of-options', name);
      } catch {
        return null;
      }
    },
    readBlob: (sha: string): Buffer => git(['cat-file', 'blob', sha]),
    writeBlob: (bytes: Buffer): string => git(['hash-object', '-w', '--stdin'], bytes).toString().trim(),
    listTree: (tree: string, recursive: boolean) =>
      lines('ls-tree', '--long', ...(recursive ? ['-r', '-t'] : []), tree).map((row) => {
        const [, mode = '', type = '', sha = '', size = '', path = ''] =
          /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/.exec(row) ?? [];
        return { path, mode, type, sha, ...(type === 'blob' ? { size: Number(size) } : {}) };
      }),
    /** A tree like another one, with these files in it or taken out. */
    writeTree(base: string | null, items: readonly TreeItem[]): string {
      const apart = mkdtempSync(join(tmpdir(), 'hindsight-index-'));
      const env = { GIT_INDEX_FILE: join(apart, 'index') };
      try {
        git(base === null ? ['read-tree', '--empty'] : ['read-tree', `${base}^{tree}`], undefined, env);
        const rows = items.map(
          ({ path, mode, sha }) => `${sha === null ? '0' : mode} ${sha ?? '0'.repeat(40)}\t${path}\n`,
        );
        git(['update-index', '--add', '--index-info'], rows.join(''), env);
        return git(['write-tree'], undefined, env).toString().trim();
      } finally {
        rmSync(apart, { recursive: true });
      }
    },
    writeCommit(tree: string, parents: readonly string[], message: string, by: Identity): string {
      const env = {
        GIT_AUTHOR_NAME: by.name,
        GIT_AUTHOR_EMAIL: by.email,
        GIT_COMMITTER_NAME: by.name,
        GIT_COMMITTER_EMAIL: by.email,
      };
      const from = parents.flatMap((parent) => ['-p', parent]);
      return git(['commit-tree', tree, ...from, '-F', '-'], message, env)
        .toString()
        .trim();
    },
    setRef: (ref: string, sha: string) => void git(['update-ref', ref, sha]),
    deleteRef: (ref: string) => void git(['update-ref', '-d', ref]),
    leadsTo(older: string, newer: string): boolean {
      try {
        git(['merge-base', '--is-ancestor', older, newer]);
        return true;
      } catch {
        return false;
      }
    },
  };
}
