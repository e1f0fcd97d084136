import { describe, expect, it } from 'vitest';
import { matching, referenceTo, type Option } from './options.ts';

const option = (id: string, title: string, also: string[] = []): Option => ({ collection: 'lessons', id, title, also });
const options = [
  option('a', 'Read the checklist aloud'),
  option('b', 'Checklist for theatres', ['WHO']),
  option('c', 'Réanimation'),
];
const ids = (typed: string) => matching(options, typed).map(({ id }) => id);

describe('options while typing', () => {
  it('are all there before anything is typed', () => expect(ids(' ')).toEqual(['a', 'b', 'c']));
  it('start with the typed words first', () => expect(ids('checklist')).toEqual(['b', 'a']));
  it('hold every word, in any order', () => expect(ids('aloud read')).toEqual(['a']));
  it('are found by other words and without accents', () => {
    expect([ids('who'), ids('reanim'), ids('nothing')]).toEqual([['b'], ['c'], []]);
  });
  it('are 5,000 in a blink', () => {
    const many = Array.from({ length: 5000 }, (_, at) => option(`e${at}`, `Entry ${at} about things`));
    matching(many, 'warm up');
    const start = performance.now();
    expect(matching(many, 'entry 4999')).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a reference', () => {
  it('names the folder only where several fit', () => {
    const [first] = options as [Option];
    expect([referenceTo(first, ['lessons']), referenceTo(first, ['lessons', 'paths'])]).toEqual(['a', 'lessons/a']);
  });
});
