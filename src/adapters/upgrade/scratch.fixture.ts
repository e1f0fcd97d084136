import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Run } from './new-engine.ts';

export type Files = Readonly<Record<string, string>>;

/** A real repository for one test. */
export interface Scratch {
  readonly root: string;
  git(...args: string[]): string;
  write(files: Files): void;
  remove(path: string): void;
  read(path: string): string;
  commit(tag?: string): void;
}

export function openScratch(root: string): Scratch {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  const write = (files: Files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      if (path.endsWith('.sh')) chmodSync(join(root, path), 0o755);
    }
  };
  return {
    root,
    git,
    write,
    remove: (path) => rmSync(join(root, path)),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    commit: (tag) => {
      git('add', '--all');
      git('commit', '--quiet', '--no-verify', '--message', tag ?? 'work');
      if (tag !== undefined) git('tag', tag);
    },
  };
}

const folders: string[] = [];

/** Removes every repository that was made. */
export function removeScratches(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const temporary = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'hindsight-scratch-'));
  folders.push(root);
  return root;
};

const named = (scratch: Scratch): Scratch => {
  scratch.git('config', 'user.name', 'Test');
  scratch.git('config', 'user.email', 'test@portal.example');
  return scratch;
};

export function newScratch(): Scratch {
  const root = temporary();
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', root]);
  return named(openScratch(root));
}

export function cloneOf({ root }: Scratch): Scratch {
  const folder = temporary();
  // An adopter has the history but none of the tags: it must not matter.
  execFileSync('git', ['clone', '--quiet', '--no-tags', root, folder]);
  return named(openScratch(folder));
}

/** Runs a command for real. */
export const run: Run = ([program = '', ...args], hear) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
