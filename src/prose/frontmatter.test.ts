import { describe, expect, it } from 'vitest';
import { parseFields, split } from './frontmatter.ts';

const told = (yaml: string, offset = 1) =>
  parseFields(yaml, offset).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

const open = 'A quotation mark or bracket is not closed here.';
const merge = 'Here are two versions of the text, left from a merge.';
const rest = 'people: none\nmore: x\n';

describe('fields that cannot be read', () => {
  it.each([
    [`topics: [fog\n${rest}`, `2:9 ${open}`],
    [`topics: [fog,\n${rest}`, `2:9 ${open}`],
    [`topics: {fog\n${rest}`, `2:9 ${open}`],
    [`topics: ['fog]\n${rest}`, `2:10 ${open}`],
    [`title: "A\nsummary: "B"\n${rest}`, `2:8 ${open}`],
    [`a: 1\ntopics:\n  - fog\n - tugs\n${rest}`, '5:1 This line of a list does not line up with the one above.'],
    [`topics:\n\t- fog\n${rest}`, '3:1 There is a tab at the start of this line.'],
    [`<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\n${rest}`, `2:1 ${merge}`],
  ])('%j is told once, where it begins', (yaml, expected) => expect(told(yaml)).toEqual([expected]));

  it('say how a file that is all fields is written, when there are none', () => {
    for (const yaml of ['', '# a remark\n', '\n\n']) {
      const [problem, ...more] = parseFields(yaml, 0).problems;
      expect(problem?.message).toBe('There are no fields.');
      expect(problem?.help).toMatch(/^Write one field a line, as name: value\./u);
      expect(more).toEqual([]);
    }
    expect(parseFields('', 1).problems[0]?.help).toMatch(/three hyphens/u);
  });

  it('may be two versions of the whole file', () => {
    expect(split('<<<<<<< HEAD\n---\ntitle: A\n---\n')).toMatchObject({ line: 1, message: merge });
  });
});
