import { describe, expect, it } from 'vitest';
import { countsFor, fits, type Membership } from './facets.ts';

const membership: Membership = new Map([
  [
    'collection',
    new Map([
      ['Lessons', new Set(['a', 'b'])],
      ['Practices', new Set(['c'])],
    ]),
  ],
  [
    'topic',
    new Map([
      ['Sepsis', new Set(['a', 'c'])],
      ['Teams', new Set(['b', 'c'])],
    ]),
  ],
]);
const all = ['a', 'b', 'c'];
const left = (chosen: Record<string, string[]>) => all.filter((id) => fits(membership, chosen, id));

describe('choosing values of filters', () => {
  it('leaves everything when nothing is chosen', () => {
    expect(left({})).toEqual(all);
    expect(left({ topic: [] })).toEqual(all);
  });

  it('takes any of several values of one filter', () => {
    expect(left({ collection: ['Lessons', 'Practices'] })).toEqual(all);
  });

  it('wants every filter met', () => {
    expect(left({ collection: ['Lessons'], topic: ['Sepsis'] })).toEqual(['a']);
  });

  it('finds nothing for a value or a filter that does not exist', () => {
    expect(left({ topic: ['Nothing'] })).toEqual([]);
    expect(left({ nothing: ['Nothing'] })).toEqual([]);
  });
});

describe('counts beside the values', () => {
  it('follow what was found', () => {
    expect(countsFor(membership, {}, ['a', 'b'])).toEqual({
      collection: { Lessons: 2, Practices: 0 },
      topic: { Sepsis: 1, Teams: 1 },
    });
  });

  it('say what the other values of the same filter would add', () => {
    expect(countsFor(membership, { collection: ['Lessons'] }, all)).toEqual({
      collection: { Lessons: 2, Practices: 1 },
      topic: { Sepsis: 1, Teams: 1 },
    });
  });
});
