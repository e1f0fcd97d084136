import { readFile } from 'node:fs/promises';
import { serveFolder } from '../src/adapters/server/serve-folder.ts';
import { launchBrowser } from '../src/e2e/browser.ts';
import { ask, openSearch } from '../src/e2e/search-page.ts';
import { readOptions } from './options.ts';

interface Question {
  readonly q: string;
  readonly answers: readonly string[];
}

/** Types the questions of src/sample/questions.json into the search of a built site and prints what is missed. */
async function main(): Promise<number> {
  const { values } = readOptions({ options: { site: { type: 'string', default: 'dist' } } });
  const questions = JSON.parse(await readFile('src/sample/questions.json', 'utf8')) as Question[];
  const served = await serveFolder({ dir: values.site });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await openSearch(page, served.url);
    const answers = await ask(
      page,
      questions.map(({ q }) => q),
    );
    const missed = questions.filter(
      ({ answers: right }, at) =>
        !answers[at]?.paths.slice(0, 3).some((path) => right.some((key) => path.endsWith(`/${key}/`))),
    );
    for (const { q, answers: right } of missed) process.stdout.write(`missed: ${q}  (${right.join(', ')})\n`);
    const found = questions.length - missed.length;
    process.stdout.write(`${found} of ${questions.length} questions have a right page among the first three.\n`);
    return found / questions.length >= 0.85 ? 0 : 1;
  } finally {
    await browser.close();
    await served.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\nBuild the site first: npm run build.\n`,
  );
  process.exitCode = 2;
}
