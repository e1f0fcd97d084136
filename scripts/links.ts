import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { parse } from 'yaml';
import { serveFolder } from '../src/adapters/server/serve-folder.ts';
import { basePath } from '../src/prose/addresses.ts';
import { readOptions } from './options.ts';

/** Follows every link within a built site. Exit 0: all lead somewhere; 1: some do not; 2: nothing could be followed. */
const { values } = readOptions({
  options: { dir: { type: 'string', default: 'dist' }, content: { type: 'string', default: 'content' } },
});
const settings = await readFile(join(values.content, 'portal.yaml'), 'utf8').catch(() => null);
if (settings === null || !existsSync(join(values.dir, 'index.html'))) {
  process.stderr.write(
    `${settings === null ? `There is no portal.yaml in ${values.content}` : `There is no built site in ${values.dir}`}. Run npm run build first, or name the folder.\n`,
  );
  process.exit(2);
}
const { site } = parse(settings) as { site: string };
const served = await serveFolder({ dir: values.dir, base: basePath(site) });
const host = new URL(served.url).origin;
const { links } = await new LinkChecker().check({
  path: served.url,
  recurse: true,
  // Other people's sites come and go: they are no reason not to publish.
  linksToSkip: (link) => Promise.resolve(!link.startsWith(host)),
});
await served.close();
const followed = links.filter(({ state }) => state !== LinkState.SKIPPED);
const broken = followed.filter(({ state }) => state === LinkState.BROKEN);
for (const [url, dead] of Map.groupBy(broken, (link) => link.url)) {
  const [{ parent = 'no page', status = 'no answer' } = {}] = dead;
  process.stdout.write(
    `${url}: ${status}, linked on ${parent}${dead.length > 1 ? ` and ${dead.length - 1} more` : ''}\n`,
  );
}
process.stdout.write(`${followed.length} internal addresses, ${broken.length} broken\n`);
process.exitCode = broken.length > 0 ? 1 : followed.length < 2 ? 2 : 0;
