import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBody } from './body.ts';
import { highlight } from './highlight.ts';
import { plainText } from './text.ts';

const html = (body: string): string | undefined =>
  renderBody(body, { base: '/', image: () => ['none', ''] }).prose?.html;
const kinds = (code: string, language: string): string[] =>
  (highlight(code, language) ?? []).flatMap((node) =>
    node.type === 'element'
      ? [`${String((node.properties['className'] as string[])[0])} ${plainText(node).trim()}`]
      : [],
  );

const names = ['js', 'python', 'bash', 'sql', 'yaml', 'json', 'toml', 'css', 'html', 'diff'];

describe('code in an entry', () => {
  it('is printed with classes and without a style of its own', () => {
    expect(html('```js\nconst a = "<b>"; // why\n```\n')).toBe(
      '<pre tabindex="0"><code><span class="code-keyword">const</span> a = <span class="code-string">"&#x3C;b>"</span>; <span class="code-comment">// why</span>\n</code></pre>',
    );
  });
  it('of no known language, or of none, stays as it is', () => {
    for (const fence of ['```', '```nothing', '```mermaid'])
      expect(html(`${fence}\nconst a = 1\n\`\`\`\n`)).toBe('<pre tabindex="0"><code>const a = 1\n</code></pre>');
  });
  it('keeps its words for the search, each on its line', () => {
    expect(renderBody('```js\nconst a = 1\n```\n', { base: '/', image: () => ['', ''] }).prose?.plain.trim()).toBe(
      'const a = 1',
    );
  });
  it.each([
    [
      'bash',
      'kubectl get -n "x" $POD # look',
      ['code-name -n', 'code-string "x"', 'code-name $POD', 'code-comment # look'],
    ],
    ['python', 'def f(): return 1.5', ['code-keyword def', 'code-keyword return', 'code-number 1.5']],
    ['yaml', 'kind: Pod\n- on: true # x', ['code-name kind', 'code-name on', 'code-keyword true', 'code-comment # x']],
    ['json', '{"a": "b", "n": -1}', ['code-name "a"', 'code-string "b"', 'code-name "n"', 'code-number -1']],
    ['sql', "select 'a' FROM t", ['code-keyword select', "code-string 'a'", 'code-keyword FROM']],
    ['diff', '@@ 1\n-a\n+b', ['code-comment @@ 1', 'code-removed -a', 'code-added +b']],
  ])('in %s: %j', (language, code, found) => expect(kinds(code, language)).toEqual(found));

  it('keeps every sign of any code', () => {
    const signs = fc.constantFrom(
      ...'"\'`\\#/*-<>!=&$@{}[]():;,.+ \n\tabc019',
      '/*',
      '*/',
      '<!--',
      '-->',
      '"""',
      '//',
      'if',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 80 }), fc.constantFrom(...names), (parts, name) => {
        const code = parts.join('');
        const made = highlight(code, name) ?? [];
        expect(made.map((node) => (node.type === 'text' ? node.value : plainRaw(node))).join('')).toBe(code);
      }),
      { numRuns: 2_000, seed: 18 },
    );
  });
  it.each(names)('takes no time on code that means harm, in %s', (name) => {
    for (const piece of ['"', "'", '`', '/*', '<!--', '"""', '\\', '$', '-', 'a', '1', '<a', '{', ' \t', '"\\'])
      for (const code of [piece.repeat(Math.floor(10_000 / piece.length)), `x\n${piece}`.repeat(4_000)]) {
        // Time of this process alone: a busy machine is no fault of the code.
        const start = process.cpuUsage();
        highlight(code.slice(0, 10_000), name);
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1000, JSON.stringify(piece)).toBeLessThan(600);
      }
  });
});

const plainRaw = (node: object): string =>
  'value' in node ? String(node.value) : 'children' in node ? (node.children as object[]).map(plainRaw).join('') : '';
