import { execFile } from 'node:child_process';

export interface GitOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a Git command on one repository and gives what it prints. Throws with what Git said. */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<string>;

/** Git on the repository at a folder: it asks for no password, runs no hook and translates no line ends. */
export const gitAt =
  (root: string): Git =>
  (args, { input = '', env = {} } = {}) =>
    new Promise((resolve, reject) => {
      const settings = ['core.hooksPath=/dev/null', 'core.autocrlf=false', 'core.quotePath=off', 'gc.auto=0'];
      const child = execFile(
        'git',
        ['-C', root, ...settings.flatMap((setting) => ['-c', setting]), ...args],
        { env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', ...env }, maxBuffer: 1 << 28 },
        (error, stdout, stderr) => {
          if (error) reject(new Error(stderr.trim() || error.message));
          else resolve(stdout.replace(/\n$/u, ''));
        },
      );
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
