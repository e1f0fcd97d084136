import { describe, expect, it } from 'vitest';
import { whatFiguresCompare } from './what-figures-compare.ts';

const entry = (effects: string) =>
  `---\ntitle: Zürich 🏥\neffects:\n${effects}---\n\n## What happened\n\nbaseline: 4\n`;
const migrate = (text: string, file = 'lessons/count-again.mdx') => whatFiguresCompare.migrate(file, text);
const here =
  '  - measure: Groundings\n    baseline: 3 a year   # as told\n    result: 0\n    checkedOn: 2026-05-01\n    verdict: worked\n';

describe('what two figures compare', () => {
  it('is written down for what was measured here, and no other byte changes', () =>
    expect(migrate(entry(here))).toBe(entry(here.replace('baseline', 'compares: before-after\n    baseline'))));
  it('is written into a list on one line, and into several effects', () =>
    expect(migrate(entry("  - { measure: m, baseline: '3', result: 0 }\n" + here))).toBe(
      entry(
        "  - { measure: m, baseline: '3', compares: before-after, result: 0 }\n" +
          here.replace('baseline', 'compares: before-after\n    baseline'),
      ),
    ));
  it('keeps the line ends of the file, and a field that comes first', () =>
    expect(migrate(entry('  - baseline: 3\n    measure: m\n    result: 0\n').replaceAll('\n', '\r\n'))).toBe(
      entry('  - compares: before-after\n    baseline: 3\n    measure: m\n    result: 0\n').replaceAll('\n', '\r\n'),
    ));
  it('changes nothing the second time', () => expect(migrate(migrate(entry(here)))).toBe(migrate(entry(here))));

  it.each([
    ['somebody else measured it', entry(here + '    where: Nine ports\n')],
    ['it is said already', entry(here + '    compares: tally\n')],
    ['there is one figure only', entry('  - measure: m\n    result: 0\n')],
    ['the fields cannot be read', entry('  - measure: "m\n    baseline: 3\n')],
    ['there are no effects', '---\ntitle: x\n---\n'],
    ['there are no fields', 'baseline: 3\n'],
    ['an effect is a word', entry('  - a word\n')],
    ['the effects are no list', '---\neffects: none\n---\n'],
    ['a figure is a list', entry('  - baseline: [3, 4]\n    result: 0\n')],
    ['a figure is left empty by a name that is a list', entry('  - [baseline]: 3\n    result: 0\n')],
    ['the fields are not closed', '---\neffects:\n  - baseline: 3\n    result: 0\n'],
    ['text stands before the fields', `Before.\n${entry(here)}`],
  ])('is left alone where %s', (_, text) => expect(migrate(text)).toBe(text));

  it('is written down where there is no text below', () => {
    const bare = `---\neffects:\n${here}---`;
    expect(migrate(bare)).toBe(bare.replace('baseline', 'compares: before-after\n    baseline'));
  });

  it('stands in the column of a figure that is set in deeply', () => {
    const deep = '   -    measure: m\n        baseline: 3\n        result: 0\n';
    expect(migrate(entry(deep))).toBe(entry(deep.replace('baseline', 'compares: before-after\n        baseline')));
  });

  it.each(['practices/x.mdx', 'old/lessons/x.mdx', 'lessons/x.mdx.bak', 'lessons/deep/x.mdx', 'lessons/.mdx'])(
    'is a matter of lessons alone: %s',
    (file) => expect(migrate(entry(here), file)).toBe(entry(here)),
  );
});
