import { describe, expect, it } from 'vitest';
import { fieldStarts, parseFields, split, valuesIn } from './frontmatter.ts';

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

const halves = (text: string, ends?: 'even' | 'asWritten') => {
  const parts = split(text, ends);
  return 'rule' in parts ? parts.message : { yaml: parts.yaml, body: parts.body };
};

describe('the two halves of an entry', () => {
  it('are cut at the first two lines of three hyphens alone, and keep their bytes', () => {
    expect(halves('---\na: 1\n---\n\nText.\n---\nMore.\n')).toEqual({ yaml: 'a: 1\n', body: '\nText.\n---\nMore.\n' });
    expect(halves('---\r\na: 1\r\n---\r\nText.\r\n', 'asWritten')).toEqual({
      yaml: 'a: 1\r\n',
      body: 'Text.\r\n',
    });
    expect(halves('---\n---\n')).toEqual({ yaml: '', body: '' });
    expect(halves('---\na: 1\n---')).toEqual({ yaml: 'a: 1\n', body: '' });
  });

  it.each([
    ['text stands before them', 'Before.\n---\na: 1\n---\nText.\n'],
    ['the first line has more than hyphens', '--- \na: 1\n---\n'],
    ['a return is left at the end of the first line', '---\r\na: 1\n---\n'],
    ['the first line has four hyphens', '----\na: 1\n---\n'],
  ])('are none when %s', (_, text) => {
    expect(halves(text)).toBe('The first line is not three hyphens alone.');
  });

  it.each([
    '---\na: 1\n',
    '---\na: 1\n --- \nText.\n',
    '---\na: |\n  x\n  ---\n',
    '---\na: 1\n----\n',
    '---\na: 1 ---\n',
  ])('are none when the second line is missing: %j', (text) => {
    expect(halves(text)).toBe('The fields are not closed by a line of three hyphens.');
  });

  it('know how many lines stand before each', () => {
    expect(split('---\na: 1\nb: 2\n---\nText.\n')).toMatchObject({ yamlOffset: 1, bodyOffset: 4 });
    expect(split('---\n---\nText.\n')).toMatchObject({ bodyOffset: 2 });
  });
});

describe('the values of fields', () => {
  it.each(['minutes: 45\n', 'saw: 2.70\n', 'old: 0012\n', 'on: 2026-01-02\n', 'yes: no\n', 'a: [1, b]\n'])(
    'are the same for the form as for the checks: %j',
    (yaml) => {
      expect(valuesIn(yaml)).toEqual(parseFields(yaml, 0).data);
    },
  );

  it('are none in an empty text', () => {
    expect(valuesIn('')).toEqual({});
  });
});

describe('the fields of a text', () => {
  it('each begin at the start of their line', () => {
    expect(fieldStarts('# a note\ntitle: A\nlist:\n  - b: 1\n"kind": x\n')).toEqual([
      { name: 'title', at: 9 },
      { name: 'list', at: 18 },
      { name: 'kind', at: 33 },
    ]);
  });

  it('are found as far as they can be read', () => {
    expect(fieldStarts('title: A\nsummary: one: two\ntopics: [fog]\n').map(({ name }) => name)).toContain('title');
    expect(fieldStarts('- a\n- b\n')).toEqual([]);
    expect(fieldStarts('')).toEqual([]);
  });
});
