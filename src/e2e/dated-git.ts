import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Variables of a Git hook would lead every command to the repository of the hook. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

/** Who does something, when they wrote it, and when it was committed if that was later. */
export interface Doing {
  readonly by?: string;
  readonly on: string;
  readonly committedOn?: string;
}

/** Runs Git in a folder as of a day, as somebody, and untouched by how this machine has set up its own. */
export async function gitOn(folder: string, { by = 'Ada', on, committedOn = on }: Doing, ...args: string[]) {
  const mail = `${by.toLowerCase()}@lantern.example`;
  const { stdout } = await run('git', ['-C', folder, ...args], {
    env: {
      ...env,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: by,
      GIT_AUTHOR_EMAIL: mail,
      GIT_AUTHOR_DATE: `${on}T09:00:00Z`,
      GIT_COMMITTER_NAME: by,
      GIT_COMMITTER_EMAIL: mail,
      GIT_COMMITTER_DATE: `${committedOn}T09:00:00Z`,
    },
  });
  return stdout;
}

/** Commits all that stands in the folder. */
export async function commitAll(folder: string, doing: Doing, message: string): Promise<void> {
  await gitOn(folder, doing, 'add', '--all');
  await gitOn(folder, doing, 'commit', '--quiet', '--message', message);
}
