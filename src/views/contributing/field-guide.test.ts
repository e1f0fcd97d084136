import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collections, pageCollections, portal } from '../../schema/index.ts';
import { choice, day, field, figure, list, ref, text, webAddress } from '../../schema/fields.ts';
import { byGroup, guideTo, labelOf, sharedBy, without } from './field-guide.ts';

const meta = (label: string) => ({ label, group: 'asked', message: `Write ${label}.` }) as const;
const only = (schema: z.ZodType) => guideTo(z.strictObject({ it: field(schema, meta('it')) }))[0];

describe('the guide to one field', () => {
  it('says what is told in forms: label, hint, message, group', () => {
    const [title] = guideTo(collections.lessons.schema);
    expect(title).toMatchObject({
      name: 'title',
      label: 'Title',
      hint: 'What to do, in the words a colleague would search for.',
      message: 'Write a title that somebody would type into the search box.',
      group: 'asked',
      required: true,
      list: false,
    });
  });

  it.each([
    ['a text and its limit', text(110), { kind: 'text', most: 110 }],
    ['a text without a limit', z.string(), { kind: 'text', most: null }],
    ['a whole number and its range', z.int().min(1).max(120), { kind: 'number', least: 1, most: 120 }],
    ['a number without a range', z.int(), { kind: 'number', least: null, most: null }],
    ['a day', day(), { kind: 'day' }],
    ['a web address', webAddress(), { kind: 'address' }],
    ['a value with its unit', figure(), { kind: 'value' }],
    ['a reference and where it may point', ref('roles', 'topics'), { kind: 'reference', to: ['roles', 'topics'] }],
    [
      'a choice, in its own words where no others are given',
      choice({ a: 'A' }),
      { kind: 'choice', choices: [{ value: 'a', label: 'a' }] },
    ],
  ])('knows %s', (_, schema, takes) => {
    expect(only(schema)?.takes).toEqual(takes);
  });

  it('gives the words of a choice', () => {
    const outcome = guideTo(collections.lessons.schema).find(({ name }) => name === 'outcome');
    expect(outcome?.takes).toMatchObject({
      kind: 'choice',
      choices: expect.arrayContaining([{ value: 'near-miss', label: 'Near miss' }]),
    });
  });

  it('tells a must from a may, and what stands in', () => {
    expect(only(text())).toMatchObject({ required: true, list: false });
    expect(only(text().optional())).toMatchObject({ required: false });
    expect(only(list(text()))).toMatchObject({ required: false, list: true, fallback: null });
    expect(only(z.array(text()).min(1))).toMatchObject({ required: true, list: true });
    expect(only(choice({ a: 'A' }).default('a'))).toMatchObject({ required: false, fallback: 'a' });
  });

  it('goes into groups of fields', () => {
    const actions = guideTo(collections.lessons.schema).find(({ name }) => name === 'actions');
    expect(actions).toMatchObject({ list: true, takes: { kind: 'group' } });
    expect(actions?.fields.map(({ name }) => name)).toContain('strength');
  });

  it('gives a label alone', () => {
    expect(labelOf('roles', 'contact')).toBe('How to reach it');
  });

  it('refuses a field that nobody described', () => {
    expect(() => guideTo(z.strictObject({ bare: z.string() }))).toThrow(/"bare" has no label/);
  });
});

describe('the guide to all fields', () => {
  it.each([...Object.entries(collections), ['portal.yaml', { schema: portal }]] as const)(
    'describes every field of %s',
    (_, { schema }) => {
      const fields = guideTo(schema);
      expect(fields.map(({ name }) => name)).toEqual(Object.keys(schema.shape));
      expect(byGroup(fields).flatMap(({ fields: found }) => found)).toHaveLength(fields.length);
    },
  );

  it('explains once what all pages share', () => {
    const guides = pageCollections.map((name) => guideTo(collections[name].schema));
    const shared = sharedBy(guides);
    expect(shared.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['owner', 'reviewedOn', 'sources', 'aliases', 'formerly', 'retired']),
    );
    for (const guide of guides) {
      expect(without(guide, shared)).toHaveLength(guide.length - shared.length);
    }
  });

  it('keeps apart what only has the same name', () => {
    const here = guideTo(z.strictObject({ title: field(text(), meta('Title')) }));
    const there = guideTo(z.strictObject({ title: field(text(), meta('Heading')) }));
    expect(sharedBy([here, there])).toEqual([]);
    expect(sharedBy([])).toEqual([]);
  });
});
