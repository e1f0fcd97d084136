/** The checks as a browser runs them where no server of ours answers: the real worker, with the parser's WebAssembly. */
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryFile } from '../adapters/decap/library-file.ts';
import { serveFolder, type Served } from '../adapters/server/serve-folder.ts';
import { findingsFor, harbour, today } from '../checks/harbour.fixture.ts';
import type { Draft, DraftReport } from '../checks/validate-draft.ts';
import type { Key } from '../core/entry.ts';
import type { Finding } from '../core/finding.ts';
import { picturesOfDraft } from '../prose/draft-pictures.ts';
import { writtenParts } from '../prose/mend-written.ts';
import { mendBody } from '../prose/mend.ts';
import { validateEntry } from '../prose/validate.ts';
import type { CollectionName } from '../schema/index.ts';
import { launchBrowser } from './browser.ts';
import { ownRows } from './hostile/rows.ts';
import { givenRows } from './hostile/scratch.ts';
import { sites } from './sites.ts';
import { openPage } from './visit.ts';

const { dir: built = '' } = sites[0] ?? {};
/** The last one lives below a folder of its host. */
const { base = '/', dir: below = '', content = '' } = sites.at(-1) ?? {};
let browser: Browser;
let served: Served;
let servedBelow: Served;

beforeAll(async () => {
  [browser, served, servedBelow] = await Promise.all([
    launchBrowser(),
    serveFolder({ dir: built }),
    serveFolder({ dir: below, base }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([served.close(), servedBelow.close()]);
});

const draftOf = (file: string, text: string): Draft => ({
  collection: file.split('/')[0] as CollectionName,
  file,
  text,
});

/** A page under the editor's own policy. */
async function openAdmin({ url } = served) {
  const visit = await openPage(browser);
  await visit.page.goto(`${url}admin/`);
  return visit;
}

/** What the checker says of each draft, one after another; null where the text stopped it. */
const lookAtAll = (page: Page, drafts: readonly Draft[]): Promise<(DraftReport | null)[]> =>
  page.evaluate(
    async (asked) => {
      const start = async (): Promise<Worker> => {
        const worker = new Worker(new URL('checker.js', document.baseURI), { type: 'module' });
        await next(worker);
        return worker;
      };
      const next = (worker: Worker): Promise<DraftReport | null> =>
        new Promise((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<DraftReport | null>) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
        });
      let worker = await start();
      const answers: (DraftReport | null)[] = [];
      for (const draft of asked.drafts) {
        worker.postMessage({ draft, today: asked.today });
        const answer = await next(worker);
        answers.push(answer);
        if (answer !== null) continue;
        worker.terminate();
        worker = await start();
      }
      return answers;
    },
    { drafts, today },
  );

/** What the editor would save of a text: mended where that has one right answer. */
function mended(text: string): string {
  const parts = writtenParts(text);
  return parts.put(parts.bodies.map(mendBody));
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings
    .filter(({ rule }) => rule !== 'near-duplicate')
    // Reports leave out the way to the field and the heading above it.
    .map(({ path: _path, heading: _heading, ...finding }) => finding)
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('the checks in a browser', () => {
  it('say of every fixture what the check says: the same rule, words and place', async () => {
    const { page, problems } = await openAdmin();
    await page.route('**/admin/library.json', (route) => route.fulfill({ json: libraryFile(harbour()) }));
    const folder = 'src/checks';
    const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(?:pass|fail)\.\w+$/.test(file));
    const fixtures = await Promise.all(
      files.map(async (file) => {
        const source = await readFile(join(folder, file), 'utf8');
        // A fixture says in its first comment which entry it is.
        const key = /^# (\S+)/m.exec(source)?.[1] as Key;
        return { key, source, draft: draftOf(key + extname(file), source) };
      }),
    );
    expect(fixtures.length).toBeGreaterThan(50);
    const drafts = fixtures.map(({ draft }) => draft);
    const answers = await lookAtAll(page, drafts);
    for (const [index, { key, source }] of fixtures.entries())
      expect(inOrder(answers[index]?.findings ?? []), key).toEqual(inOrder(findingsFor(key, mended(source))));
    expect(answers.flatMap((answer) => answer?.findings ?? []).length).toBeGreaterThan(25);
    expect(problems.filter((problem) => problem.includes('Content Security Policy'))).toEqual([]);
    await page.context().close();
  });

  it('say of entries of the library what the command says, and show what their pages show', async () => {
    const files = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.mdx')).sort();
    const sample = files.filter((_, index) => index % 8 === 0);
    const texts = await Promise.all(sample.map((file) => readFile(join(content, file), 'utf8')));
    const { page } = await openAdmin(servedBelow);
    const drafts = sample.map((file, index) => draftOf(file, texts[index] ?? ''));
    const answers = await lookAtAll(page, drafts);
    const command = ['scripts/check.ts', '--content', content, '--format', 'json', '--today', today];
    const said = JSON.parse(
      execFileSync(process.execPath, [...command, ...sample.map((file) => join(content, file))], { encoding: 'utf8' }),
    ) as { findings: Finding[] };
    expect(inOrder(answers.flatMap((answer) => answer?.findings ?? []))).toEqual(inOrder(said.findings));
    for (const [index, file] of sample.entries()) {
      const published = await readFile(join(below, file.replace('.mdx', ''), 'index.html'), 'utf8').catch(() => null);
      // The size of a picture is known once it is saved.
      if (published === null || answers[index]?.html?.includes('<img')) continue;
      expect(published.includes(answers[index]?.html ?? 'nothing was shown'), file).toBe(true);
    }
    await page.context().close();
  });

  it('agree with validation on hostile texts, and survive them', async () => {
    const drafts = [...givenRows(), ...ownRows]
      .filter(({ category }) => category === 'dos')
      .filter((_, index) => index % 3 === 0)
      .flatMap(({ files = {} }) => Object.entries(files))
      .flatMap(([file, text]) =>
        typeof text === 'string' && /^lessons\/[^/]+\.mdx$/.test(file) ? [draftOf(file, text)] : [],
      );
    expect(drafts.length).toBeGreaterThan(25);
    const { page } = await openAdmin();
    const answers = await lookAtAll(page, drafts);
    for (const [index, draft] of drafts.entries()) {
      const { collection, file, text } = draft;
      const pictures = picturesOfDraft(text, collection, '/');
      const candidate = { collection, id: 'x', file, bytes: new TextEncoder().encode(mended(text)) };
      const { entry } = validateEntry(candidate, { base: '/', pictures });
      expect(answers[index]?.html, file).toBe(entry ? (entry.prose?.html ?? '') : null);
    }
    await page.context().close();
  });
});

describe('the parser alone, without the limits that stand before it', () => {
  const table = `|${'a|'.repeat(4_000)}\n|${'-|'.repeat(4_000)}\n${'|\n'.repeat(4_000)}`;
  const braces = givenRows().find(({ id }) => id === 'g-brace')?.files ?? {};

  it.each([
    ['a table that fills its memory', table, 'stopped'],
    ['a run of braces', Object.values(braces).join(''), 'silent'],
  ])('is ended by %s, and the page lives on', async (_, text, end) => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import './workarounds/memory.ts'; import { mdxToHast } from 'satteri';
          addEventListener('message', ({ data }) => {
            try { mdxToHast(data); postMessage('passed'); } catch { postMessage('stopped'); }
          });
          postMessage('ready');`,
        resolveDir: 'src/adapters/decap/checker',
      },
      nodePaths: ['node_modules/.wasm/node_modules'],
      ...({ bundle: true, platform: 'browser', format: 'esm', write: false } as const),
    });
    const { page } = await openAdmin();
    const body = outputFiles[0]?.text ?? '';
    await page.route('**/admin/alone.js', (route) => route.fulfill({ body, contentType: 'text/javascript' }));
    const ended = page.evaluate(async (given) => {
      const worker = new Worker(new URL('alone.js', document.baseURI), { type: 'module' });
      const next = () => new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
      await next();
      worker.postMessage(given);
      const silence = new Promise((resolve) => setTimeout(() => resolve('silent'), 5_000));
      const said = await Promise.race([next(), silence]);
      worker.terminate();
      return said;
    }, text);
    expect(await ended).toBe(end);
    expect(await page.locator('#editor-says').innerText()).not.toBe('');
    await page.context().close();
  });
});

it('is never asked for by a page for readers', async () => {
  const pages = (await readdir(built, { recursive: true })).filter((file) => /\.(?:html|js)$/.test(file));
  // A guide may speak of it; a script or a link would have it in quotes.
  const asked = /["'`](?:[^"'`\s<>]*\/)?checker\.js["'`]/;
  const naming = await Promise.all(
    pages.map(async (file) => (asked.test(await readFile(join(built, file), 'utf8')) ? file : null)),
  );
  expect(naming.filter((file) => file !== null)).toEqual(['admin/editor.js']);
});
