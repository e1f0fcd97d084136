import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/finding.ts';
import { renderAnnotations } from './annotations.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { CheckReport } from './summary.ts';
import { renderTerminal } from './terminal.ts';

const finding = (fields: Partial<Finding> = {}): Finding => ({
  rule: 'reference',
  severity: 'error',
  message: 'There is no entry "lamp".',
  help: 'Did you mean lamps?',
  file: 'lessons/a.mdx',
  line: 6,
  column: 15,
  ...fields,
});
const report = (
  findings: readonly Finding[],
  site: string | null = 'https://lantern.example/portal/',
): CheckReport => ({
  entries: 3,
  findings,
  site,
});
const clean = report([]);

/** What a stranger might put into a title, a file name or a value. */
const hostile = [
  '\u001b[31mred\u001b[0m\u0007\u009b2J',
  'a\nb\r\n::error::c',
  '::set-output name=a::b',
  '##[add-mask]a',
  '@everyone @admin',
  '| a | b |',
  '<img src=x onerror=alert(1)><script>1</script>',
  '![a](https://evil.example/x.png) [b](javascript:1)',
  '`code` **bold** ~~x~~ # h',
  'https://evil.example www.evil.example HTTP://EVIL.example',
  'a\u202egpj.exe\u2066',
  '%0A::error::x,title=y:z',
  '--> </td>',
];

describe('the terminal', () => {
  it('says where, what, what to do and where to read on', () => {
    expect(renderTerminal(report([finding()]), 'content')).toBe(
      [
        'content/lessons/a.mdx:6:15  error  There is no entry "lamp".  (reference)',
        '    Did you mean lamps?',
        '    https://lantern.example/portal/contribute/rules/reference/',
        '',
        '3 entries, 1 error, 0 warnings',
        '',
      ].join('\n'),
    );
  });
  it('says that all is well in one line', () =>
    expect(renderTerminal(clean, 'content')).toBe('3 entries, 0 errors, 0 warnings\n'));
  it('leaves the link out when nobody knows the site', () =>
    expect(renderTerminal(report([finding()], null), 'content')).not.toContain('https:'));
  it.each(hostile)('is not steered by %j', (text) => {
    const lines = renderTerminal(report([finding({ message: text, help: text, file: text })]), 'content').split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      expect(line.trimStart()).not.toMatch(/^::/);
      expect(line).not.toContain('##[');
      // eslint-disable-next-line no-control-regex -- their absence is the point
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});

describe('annotations', () => {
  it('stand beside the line', () => {
    expect(renderAnnotations(report([finding({ severity: 'warning' })]), 'content')).toBe(
      '::warning file=content/lessons/a.mdx,line=6,col=15,title=reference::There is no entry "lamp". Did you mean lamps? https://lantern.example/portal/contribute/rules/reference/\n',
    );
  });
  it('are one command each, whatever an entry holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), (text) => {
        const out = renderAnnotations(report([finding({ message: text, help: text, file: text })]), 'content');
        expect(out.split(/\r|\n/)).toHaveLength(2);
        const [, properties = ''] = /^::error ([^:]*)::/.exec(out) ?? [];
        expect(properties.split(',')).toHaveLength(4);
      }),
    );
  });
});

describe('Markdown', () => {
  it('is one table with a link to each rule', () => {
    const table = renderMarkdown(report([finding()]));
    expect(table).toContain('3 entries, 1 error, 0 warnings.');
    expect(table).toContain('[reference](https://lantern.example/portal/contribute/rules/reference/) |');
  });
  it('says that all is well in one sentence', () =>
    expect(renderMarkdown(clean)).toBe('**All is well:** 3 entries, 0 errors, 0 warnings.\n'));
  it.each(hostile)('shows %j as plain words', (text) => {
    const row = renderMarkdown(report([finding({ message: text, help: text, file: text })], null)).split('\n')[4] ?? '';
    // Every sign that Markdown or HTML would act on stands behind a backslash or is written as an entity.
    const bare = row
      .slice(2, -2)
      .replaceAll(/\\[^\w\s]/g, '')
      .replaceAll(/&#?\w+;/g, '')
      .replaceAll(' | ', ' ')
      .replace('**error**', '');
    expect(bare).not.toMatch(/[<>`*_[\]()#!|~]/);
    expect(bare).not.toMatch(/@\w|https?:\/\/|www\./i);
    expect(renderMarkdown(report([finding({ message: text })], null)).split('\n')).toHaveLength(6);
  });
  it('fits into a comment and counts what does not', () => {
    const long = renderMarkdown(report(Array.from({ length: 2_000 }, (_, line) => finding({ line }))));
    expect(long.length).toBeLessThan(65_536);
    expect(long).toMatch(/And \d+ more: run `npm run check` to see them all\.\n$/);
  });
});

describe('JSON', () => {
  it('is the contract and nothing else', () => {
    const { version, entries, findings } = JSON.parse(
      renderJson(report([{ ...finding(), extra: 1 } as Finding])),
    ) as Record<string, unknown>;
    expect({ version, entries, findings }).toEqual({ version: 1, entries: 3, findings: [finding()] });
    expect(Object.keys(JSON.parse(renderJson(clean)) as object)).toEqual(['version', 'entries', 'findings']);
  });
});
