import { writeFile } from 'node:fs/promises';
import { localDay } from '../src/core/local-day.ts';
import { checkChanged } from '../src/adapters/files/check-changed.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { fixContent } from '../src/adapters/files/fix-content.ts';
import { openBase } from '../src/adapters/files/git-base.ts';
import { pathBelow } from '../src/adapters/files/names.ts';
import { openVerdictCache } from '../src/adapters/files/verdict-cache.ts';
import { reporterOf } from '../src/adapters/reports/reporters.ts';
import { exitWith } from './exit.ts';
import { readOptions } from './options.ts';
import { progress } from './terminal.ts';

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'terminal' },
    output: { type: 'string' },
    changed: { type: 'string' },
    fix: { type: 'boolean', default: false },
    duplicates: { type: 'boolean', default: false },
    'no-cache': { type: 'boolean', default: false },
    today: { type: 'string', default: localDay(new Date()) },
  },
});

async function main(): Promise<number> {
  const { content, format, output, changed, today, duplicates } = values;
  const render = reporterOf(format);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error('Write --today as year-month-day, for example 2026-11-23.');
  const named = new Set(positionals.map((name) => pathBelow(content, name)));
  if (values.fix) {
    const touched = changed === undefined ? named : (await openBase(content, changed)).changed;
    const fixes = await fixContent(content, changed === undefined && named.size === 0 ? undefined : touched);
    for (const { file, line, what } of fixes) process.stderr.write(`${content}/${file}:${line}  fixed  ${what}\n`);
  }
  const cache = values['no-cache'] ? undefined : await openVerdictCache();
  const options = {
    today,
    advice: true,
    thoroughly: named,
    duplicates,
    cache,
    onProgress: progress('Checking entries'),
  };
  const checked =
    changed === undefined ? await checkContent(content, options) : await checkChanged(content, changed, options);
  const findings = checked.findings.filter(({ file }) => named.size === 0 || named.has(file));
  const text = render({ ...checked, findings }, content.replace(/\/+$/, ''));
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

await exitWith(main);
