import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { localDay } from '../src/core/local-day.ts';
import type { ReflectionKind } from '../src/core/contributing/facilitation.ts';
import { draftId, reflectionDraft } from '../src/prose/reflection-draft.ts';
import { nearest } from '../src/core/search/nearest.ts';
import { reflectionKinds } from '../src/schema/index.ts';
import { readOptions } from './options.ts';

const usage = `Starts a reflection: a dated file with the questions of its kind, ready to fill in.

  npm run reflect -- --title "Winter update" --topic digital-systems [--kind after-action-review]

  --kind     ${Object.keys(reflectionKinds).join(', ')}
  --on DAY   when it was held; today if left out
  --content DIR
`;

async function ask(question: string, given: string | undefined): Promise<string> {
  if (given !== undefined || !process.stdin.isTTY) return given ?? '';
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} `);
  terminal.close();
  return answer.trim();
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = readOptions({ options: { title: text, topic: text, kind: text, on: text, content: text } });
  const { content = 'content', kind = 'after-action-review', on = localDay(new Date()) } = values;
  const topics = (await readdir(join(content, 'topics'))).map((name) => name.replace(/\.yaml$/, ''));
  const title = await ask('What did you look back on?', values.title);
  const topic = await ask(`Which topic? (${topics.join(', ')})`, values.topic);
  if (!title || !topic) throw new Error(usage);
  if (!topics.includes(topic))
    throw new Error(
      `There is no topic "${topic}". ${nearest(topic, topics) ? `Did you mean ${nearest(topic, topics)}?` : `Choose one of: ${topics.join(', ')}.`}`,
    );
  if (!Object.hasOwn(reflectionKinds, kind))
    throw new Error(`There is no kind "${kind}". Choose one of: ${Object.keys(reflectionKinds).join(', ')}.`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new Error('Write --on as year-month-day, for example 2026-11-23.');
  const draft = { kind: kind as ReflectionKind, title, topic, heldOn: on };
  const path = join(content, 'reflections', `${draftId(draft)}.mdx`);
  if (existsSync(path)) throw new Error(`${path} is there already. Choose another title.`);
  await mkdir(join(content, 'reflections'), { recursive: true });
  await writeFile(path, reflectionDraft(draft), { flag: 'wx' });
  process.stdout.write(`Wrote ${path}. Fill it in, then run npm run check.\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
