/**
 * The browser that tests and screenshots drive: a Chrome or Chromium of the machine where there is one that starts,
 * otherwise the one that travels inside `@sparticuz/chromium`. Nothing is downloaded.
 */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const runnable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Browsers of this machine, the one named by `CHROME_PATH` first. */
async function installed(): Promise<string[]> {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  const candidates = [process.env.CHROME_PATH ?? '', ...inPath, ...usualPlaces].filter(Boolean);
  const found = await Promise.all(candidates.map(runnable));
  return candidates.filter((_, index) => found[index]);
}

/**
 * The browser inside the package, unpacked once beside it in `node_modules/.cache`. The package itself would unpack
 * into the shared temporary folder, where two runs at once meet a half-written file; so a child process with a
 * temporary folder of its own unpacks, and a rename puts the whole in place.
 */
async function packaged(): Promise<{ executablePath: string; env: Record<string, string>; ownLibraries: string }> {
  const root = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const cache = join(root, '..', '..', '.cache', 'hindsight');
  const home = join(cache, `chromium-${version}`);
  if (!(await runnable(join(home, 'chromium')))) {
    await mkdir(cache, { recursive: true });
    const unpacked = await mkdtemp(join(cache, 'unpacking-'));
    const program = "await (await import('@sparticuz/chromium')).default.executablePath()";
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: root,
      // The second setting makes it unpack the few system libraries too, for machines that lack them.
      env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    });
    // Its own fonts.conf names folders of the machine that it was made for.
    await writeFile(join(unpacked, 'fonts.conf'), fontSettings(home));
    await rename(unpacked, home).catch(() => rm(unpacked, { recursive: true, force: true }));
  }
  return {
    executablePath: join(home, 'chromium'),
    env: { FONTCONFIG_FILE: join(home, 'fonts.conf') },
    ownLibraries: join(home, 'al2023', 'lib'),
  };
}

const fontSettings = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** Starts a headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const refusals: string[] = [];
  for (const executablePath of await installed()) {
    try {
      return await chromium.launch({ executablePath, args: flags });
    } catch (error) {
      refusals.push(`${executablePath}: ${String(error).split('\n')[0] ?? ''}`);
    }
  }
  const { executablePath, env, ownLibraries } = await packaged();
  for (const libraries of [{}, { LD_LIBRARY_PATH: ownLibraries }]) {
    try {
      return await chromium.launch({
        executablePath,
        // This build has no zygote that could fork its renderers.
        args: [...flags, '--no-zygote'],
        env: { ...(process.env as Record<string, string>), ...env, ...libraries },
      });
    } catch (error) {
      refusals.push(`@sparticuz/chromium: ${String(error)}`);
    }
  }
  throw new Error(
    ['No browser could be started. Install Google Chrome or Chromium, or name one in CHROME_PATH.', ...refusals].join(
      '\n  ',
    ),
  );
}
