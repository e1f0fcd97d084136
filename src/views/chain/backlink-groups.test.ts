import { describe, expect, it } from 'vitest';
import { backlinkGroups, citationsIn } from './backlink-groups.ts';
import type { AnyEntry } from '../../core/entry.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';

const groups = (entry: AnyEntry, ...others: AnyEntry[]) => {
  const library = libraryFixture([entry, ...others]);
  return backlinkGroups(library, citationsIn(library), entry).map(({ title, entries }) => [
    title,
    ...entries.map(({ id }) => id),
  ]);
};

const change = { on: '2026-03-01', lesson: 'a', was: 'Go.', now: 'Wait.', kind: 'replace' };

describe('who names an entry', () => {
  it('is told in words, each entry once in a group', () => {
    expect(
      groups(
        entryFixture('lessons', 'a'),
        entryFixture('practices', 'p', { changes: [change, { ...change, on: '2026-04-01' }] }),
        entryFixture('paths', 'way'),
        entryFixture('paths', 'off', { steps: ['lessons/b', 'lessons/c'], unlearn: ['lessons/a'] }),
        entryFixture('practices', 'old', {
          retired: { on: '2026-01-01', reason: 'It moved.', replacedBy: 'lessons/a' },
        }),
      ),
    ).toEqual([
      ['Practices changed by this', 'p'],
      ['This replaces', 'old'],
      ['On these paths', 'way'],
      ['Unlearned on these paths', 'off'],
    ]);
  });

  it('keeps a change that is still to come apart from those that came', () => {
    const changes = [change, { ...change, on: '2027-02-01' }];
    expect(
      groups(
        entryFixture('lessons', 'a'),
        entryFixture('practices', 'p', { changes: [change] }),
        entryFixture('practices', 'later', { changes: changes.slice(1) }),
      ),
    ).toEqual([
      ['Practices changed by this', 'p'],
      ['Practices that are to change because of this', 'later'],
    ]);
  });

  it('shows the lessons that came from a reflection, unless they stand on the page as what came of it', () => {
    const link = '<a href="/reflections/r/">r</a>';
    const lesson = entryFixture('lessons', 'a', { from: 'reflections/r' }, link);
    const heldOn = '2026-03-02';
    expect(
      groups(entryFixture('reflections', 'r', { heldOn: undefined, minutes: undefined, plannedFor: heldOn }), lesson),
    ).toEqual([['Lessons drawn from this', 'a']]);
    expect(groups(entryFixture('reflections', 'r', { heldOn }), lesson)).toEqual([]);
  });

  it('counts links in texts as citations, unless a field names it already', () => {
    const link = '<a href="/lessons/a/#next">a</a>';
    expect(
      groups(
        entryFixture('lessons', 'a', {}, link),
        entryFixture('articles', 'x', {}, link + link),
        entryFixture('practices', 'p', { changes: [change] }, link),
        entryFixture('articles', 'y', {}, '<a href="https://elsewhere.example/lessons/a/">a</a>'),
      ),
    ).toEqual([
      ['Practices changed by this', 'p'],
      ['Cited by', 'x'],
    ]);
  });

  it('leaves out signals, which stand on their own, and is empty when nobody names it', () => {
    expect(groups(entryFixture('lessons', 'a'), entryFixture('signals', 's'))).toEqual([]);
  });
});
