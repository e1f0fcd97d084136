import { expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../core/library.fixture.ts';
import { duplicatesIn } from './near-duplicate.ts';

const words =
  'lamp boat fog tide rope bell quay buoy mast sail deck hull keel oar net crew chart watch light storm'.split(' ');
/** A text of its own for each seed. */
const text = (seed: number, length = 120): string => {
  let state = seed * 7919 + 13;
  return Array.from({ length }, () => words[(state = (state * 1103515245 + 12345) % 2147483648) % words.length]).join(
    ' ',
  );
};
const lesson = (id: string, body: string, fields = {}) =>
  entryFixture('lessons', id, { title: `Lesson ${id}`, ...fields }, body);
const keys = (library: ReturnType<typeof libraryFixture>, about?: ReadonlySet<string>) =>
  duplicatesIn(library, about).map(({ entry, other }) => `${entry.id} ${other.id}`);

it('finds a copy with a few words changed, and no neighbour', () => {
  const original = text(1);
  const copy = original.split(' ').with(10, 'other').with(60, 'other').join(' ');
  expect(keys(libraryFixture([lesson('a', original), lesson('b', copy), lesson('c', text(2))]))).toEqual(['a b']);
});
it('leaves what is retired in peace', () => {
  const retired = { retired: { on: '2026-01-01', reason: 'It became one with the other.' } };
  expect(keys(libraryFixture([lesson('a', text(1)), lesson('b', text(1), retired)]))).toEqual([]);
});
it('looks only at pairs with a file that is asked about', () => {
  const library = libraryFixture([
    lesson('a', text(1)),
    lesson('b', text(1)),
    lesson('c', text(2)),
    lesson('d', text(2)),
  ]);
  expect(keys(library, new Set(['lessons/d.mdx']))).toEqual(['c d']);
});
it('takes time in step with the number of entries', () => {
  const time = (count: number) => {
    const library = libraryFixture(Array.from({ length: count }, (_, index) => lesson(`l${index}`, text(index + 1))));
    const started = process.cpuUsage();
    duplicatesIn(library);
    return process.cpuUsage(started).user;
  };
  time(200);
  expect(time(2_000)).toBeLessThan(time(500) * 4 * 3);
});
