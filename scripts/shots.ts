import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addressOf, shots, type Built, type Shot } from '../.config/pictures.ts';
import { serveFolder } from '../src/adapters/server/serve-folder.ts';
import { launchBrowser } from '../src/e2e/browser.ts';
import { basePath } from '../src/prose/addresses.ts';
import { openEditor } from './editor.ts';
import { readOptions } from './options.ts';

const { values } = readOptions({
  options: {
    out: { type: 'string', default: '.github/pictures' },
    dir: { type: 'string', default: 'dist' },
    content: { type: 'string', default: 'content' },
    only: { type: 'string', multiple: true },
    whole: { type: 'boolean', default: false },
  },
});
const { out, dir, content, only, whole } = values;
if (!existsSync(join(dir, 'index.html'))) {
  process.stderr.write(`There is no built site in ${dir}. Run npm run build first.\n`);
  process.exit(2);
}
const { site } = parse(await readFile(join(content, 'portal.yaml'), 'utf8')) as { site: string };
const { entries } = JSON.parse(await readFile(join(dir, 'api', 'entries.json'), 'utf8')) as Pick<Built, 'entries'>;
const base = basePath(site);
const html = (path: string) => readFileSync(join(dir, path, 'index.html'), 'utf8');
await mkdir(out, { recursive: true });
const editor = openEditor(content, () => Promise.resolve());
const served = await serveFolder({ dir, base, handle: editor.handle });
const browser = await launchBrowser();

async function take(shot: Shot): Promise<void> {
  const { name, width = 1280, height = 900, dark, print } = shot;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: width < 500 ? 2 : 1,
    reducedMotion: 'reduce',
    bypassCSP: print === true,
  });
  if (print) await page.emulateMedia({ media: 'print' });
  const address = addressOf(shot, { base, entries, html });
  await page.goto(new URL(address.slice(1), served.url).href, { waitUntil: 'networkidle' });
  if (shot.editor) await page.frameLocator('#preview-pane').locator('.prose').waitFor();
  // A picture shows no page margins; without them the words stand at its edge.
  if (print) await page.addStyleTag({ content: 'html { padding: 14mm }' });
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: whole || print === true });
  await page.close();
  process.stdout.write(`${join(out, `${name}.png`)}\n`);
}

try {
  for (const shot of shots) if (!only || only.includes(shot.name)) await take(shot);
} finally {
  await Promise.all([browser.close(), served.close(), editor.close()]);
}
