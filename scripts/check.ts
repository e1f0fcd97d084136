import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { renderAnnotations } from '../src/adapters/reports/annotations.ts';
import { renderJson } from '../src/adapters/reports/json.ts';
import { renderMarkdown } from '../src/adapters/reports/markdown.ts';
import { renderTerminal } from '../src/adapters/reports/terminal.ts';
import { progress } from './terminal.ts';

const formats = { terminal: renderTerminal, json: renderJson, markdown: renderMarkdown, annotations: renderAnnotations };

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      format: { type: 'string', default: 'terminal' },
      output: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const { content, format, output, today } = values;
  if (!Object.hasOwn(formats, format)) throw new Error(`There is no format "${format}". Choose one of: ${Object.keys(formats).join(', ')}.`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error('Write --today as year-month-day, for example 2026-11-23.');
  const report = await checkContent(content, { today, onProgress: progress('Checking entries') });
  const text = formats[format as keyof typeof formats](report, content.replace(/\/+$/, ''));
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
