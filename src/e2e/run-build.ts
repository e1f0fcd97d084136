import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BuildRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The variables of the machine without those that Vitest sets for itself: a build would read some of them. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/u.test(name),
  ),
);

/** Runs `npm run build` as anybody would, but with the Node of the tests and without npm around it. */
export const runBuild = (...args: readonly string[]): Promise<BuildRun> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/build.ts', ...args],
      { cwd: root, env, maxBuffer: 2 ** 26 },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
      },
    );
  });
