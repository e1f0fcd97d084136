import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field } from './fields.ts';
import { bare, fieldsOf, leavesOf, schemaAt } from './walk.ts';

const told = { label: 'L', group: 'asked', message: 'Write it.' } as const;
const inner = z.object({ name: field(z.string(), { ...told, label: 'Name' }) });
const object = z.object({
  title: field(z.string().optional(), { ...told, label: 'Title' }),
  many: field(z.array(inner).default([]), { ...told, label: 'Many' }),
  figure: field(z.union([z.string(), z.number()]).transform(String), told),
});

describe('a walk over a schema', () => {
  it('takes off what stands around a value and says whether it may be left out', () => {
    expect(bare(object.shape.title)).toMatchObject({ optional: true, fallback: undefined });
    expect(bare(object.shape.many)).toMatchObject({ optional: true, fallback: [] });
    expect(bare(object.shape.figure).schema).toBeInstanceOf(z.ZodUnion);
    expect(bare(object.shape.figure).optional).toBe(false);
  });

  it('follows a path to its end and brings the nearest description', () => {
    expect(schemaAt(object, ['many', 3, 'name'])).toMatchObject({ whole: true, meta: { label: 'Name' } });
    expect(schemaAt(object, ['many', 3])).toMatchObject({ whole: true, meta: { label: 'Many' } });
  });

  it.each([[['nothing']], [['many', 'name']], [['title', 0]], [['toString']]])(
    'stops where %j leads nowhere',
    (path) => {
      expect(schemaAt(object, path).whole).toBe(false);
    },
  );

  it('lists the fields in their order, and names one without a description', () => {
    expect(fieldsOf(object).map(({ name, meta }) => [name, meta.label])).toEqual([
      ['title', 'Title'],
      ['many', 'Many'],
      ['figure', 'L'],
    ]);
    expect(() => fieldsOf(z.object({ bare: z.string() }))).toThrow('The field "bare" has no label');
  });

  it('gives every single value with the way to it, and nothing for what is of another shape', () => {
    const leaves = (value: unknown) => [...leavesOf(object, value)].map(({ path, value: of }) => [path.join('.'), of]);
    expect(leaves({ title: 't', many: [{ name: 'a' }, { name: 'b' }] })).toEqual([
      ['title', 't'],
      ['many.0.name', 'a'],
      ['many.1.name', 'b'],
      ['figure', undefined],
    ]);
    expect(leaves({ many: 'no list' }).map(([path]) => path)).toEqual(['title', 'figure']);
    expect(leaves(null)).toEqual([]);
  });
});
