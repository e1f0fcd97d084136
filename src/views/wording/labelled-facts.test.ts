import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../../core/entry.ts';
import { labelledFacts } from './labelled-facts.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { phraseText } from './phrase.ts';

const read = (entry: AnyEntry) => {
  const library = libraryFixture([entry, entryFixture('roles', 'master')], {
    settings: [{ id: 'mole', name: 'The mole' }],
    phases: [{ id: 'cast-off', name: 'Casting off' }],
  });
  return labelledFacts(library, entry).map(({ label, words }) => `${label}: ${phraseText(words, 'en-GB')}`);
};

describe('the facts of an entry', () => {
  it('use the names of portal.yaml and of roles', () => {
    expect(
      read(entryFixture('lessons', 'a', { setting: 'mole', phases: ['cast-off', 'other'], month: '2026-02' })),
    ).toEqual(['Where: The mole', 'When in the work: Casting off, other', 'Noticed in: February 2026']);
    expect(read(entryFixture('practices', 'a', { effectiveFrom: '2026-03-01' }))).toEqual([
      'In force since: 1 March 2026',
    ]);
    expect(read(entryFixture('case-studies', 'a', { people: 'consent-held', consentHeldBy: 'master' }))).toEqual([
      'Consent held by: Harbour master',
    ]);
  });

  it('tell of a reflection when, how long and by whom', () => {
    expect(
      read(entryFixture('reflections', 'a', { facilitator: 'master', participants: ['master', 'pilot'] })),
    ).toEqual([
      'Held on: 1 May 2026',
      'Time taken: 30 minutes',
      'Facilitator: Harbour master',
      'Took part: Harbour master, pilot',
    ]);
    const planned = { heldOn: undefined, minutes: 1, plannedFor: '2026-12-01' };
    expect(read(entryFixture('reflections', 'a', planned))).toEqual([
      'Planned for: 1 December 2026',
      'Time taken: 1 minute',
    ]);
  });

  it('tell what articles, paths and communities know', () => {
    expect(read(entryFixture('articles', 'a', { design: 'Before and after', grade: 'low' }))).toEqual([
      'Design: Before and after',
      'Certainty: Low',
    ]);
    expect(read(entryFixture('paths', 'a', { for: ['New pilots', 'Crew'] }))).toEqual(['For: New pilots, Crew']);
    expect(read(entryFixture('communities', 'a', { rhythm: 'Weekly' }))).toEqual([
      'Rhythm: Weekly',
      'Steward: Harbour master',
    ]);
  });

  it('leave out what is not written down', () => {
    expect(read(entryFixture('lessons', 'a'))).toEqual([]);
    expect(read(entryFixture('paths', 'a'))).toEqual([]);
    expect(read(entryFixture('roles', 'master'))).toEqual([]);
  });
});
