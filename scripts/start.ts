import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { localDay } from '../src/core/local-day.ts';
import { inputsOf, isBuiltFrom, noteInputs } from '../src/adapters/build/inputs.ts';
import { serveFolder } from '../src/adapters/server/serve-folder.ts';
import { basePath } from '../src/prose/addresses.ts';
import { exitWith } from './exit.ts';
import { openEditor } from './editor.ts';
import { isRename, openRename } from './rename-desk.ts';
import { isShare, openShare } from './share.ts';
import { readOptions } from './options.ts';
import { assertSettings } from './settings.ts';
import { run, whenStopped } from './run.ts';

const out = 'dist';

function wantedPort(): number {
  const { values } = readOptions({ options: { port: { type: 'string', default: process.env.PORT ?? '4321' } } });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65_535)
    throw new Error(`"${values.port}" is no port: write a number from 1 to 65535.`);
  return port;
}

async function build(today: string): Promise<number> {
  const inputs = await inputsOf(process.cwd(), today);
  const code = await run(['node', 'scripts/build.ts', '--out', out, '--today', today]);
  if (code === 0) await noteInputs(out, inputs);
  return code;
}

async function main(): Promise<number | undefined> {
  const port = wantedPort();
  // This server answers the forms of the site itself, unless another was named.
  process.env['HINDSIGHT_SERVICE'] ??= 'here';
  assertSettings();
  const today = localDay(new Date());
  const inputs = await inputsOf(process.cwd(), today);
  if (await isBuiltFrom(out, inputs)) {
    process.stdout.write('Nothing has changed since the last build.\n');
  } else {
    process.stdout.write('Building the site.\n');
    const code = await build(today);
    if (code !== 0) return code;
  }
  const { site } = parse(await readFile('content/portal.yaml', 'utf8')) as { site: string };
  const editor = openEditor('content', async () => {
    await build(localDay(new Date()));
  });
  const share = openShare({
    content: 'content',
    site: out,
    address: site,
    validator: editor.validator,
    // One machine, few people: a bound against a program that runs wild.
    budget: { all: 600, each: 600 },
    readBy: 'Until it is published, it can be read by whoever uses this computer.',
    // Only this machine can ask at all.
    isSteward: () => true,
  });
  const rename = openRename({ content: 'content', site: out, base: basePath(site), onPublished: editor.published });
  const handle = (request: Request) =>
    isShare(request) ? share(request) : isRename(request) ? rename(request) : editor.handle(request);
  const served = await serveFolder({ dir: out, base: basePath(site), port, handle });
  if (served.port !== port) process.stdout.write(`Port ${port} is taken; ${served.port} is free.\n`);
  process.stdout.write(`Portal ready at ${served.url}\n`);
  process.stdout.write('Stop it with Ctrl-C.\n');
  whenStopped(() => {
    void Promise.all([served.close(), editor.close()]).then(() => process.exit(0));
  });
  return undefined;
}

await exitWith(main);
