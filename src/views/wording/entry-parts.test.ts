import { describe, expect, it } from 'vitest';
import { aboutTitle, contentsOf, partsOf } from './entry-parts.ts';
import { entryFixture } from '../../core/library.fixture.ts';

const change = { on: '2026-03-01', lesson: 'a', was: 'go', now: 'wait', kind: 'replace' };
const effect = { measure: 'm', result: 0, checkedOn: '2026-09-04', verdict: 'worked' };

describe('the parts of a page', () => {
  it('are only those that have something to show', () => {
    expect(partsOf(entryFixture('lessons', 'a'))).toEqual({ before: [], after: [] });
    expect(partsOf(entryFixture('lessons', 'a', { effects: [effect] })).after).toEqual(['effects']);
    expect(partsOf(entryFixture('practices', 'a'))).toEqual({ before: ['do'], after: [] });
    expect(partsOf(entryFixture('practices', 'a', { dont: ['Run.'], changes: [change] }))).toEqual({
      before: ['do', 'dont'],
      after: ['changes'],
    });
    expect(partsOf(entryFixture('case-studies', 'a', { saw: 'Fog.', results: [{ measure: 'm', after: 1 }] }))).toEqual({
      before: ['experiment'],
      after: ['results', 'cameOf'],
    });
    const seeds = [{ title: 'A lesson to be' }];
    expect(
      partsOf(entryFixture('reflections', 'a', { seeds, timeline: [{ at: '09:40', what: 'Fog.' }] })).after,
    ).toEqual(['timeline', 'seeds', 'cameOf']);
    const planned = entryFixture('reflections', 'a', {
      heldOn: undefined,
      minutes: undefined,
      plannedFor: '2027-01-10',
    });
    expect(partsOf(planned).after).toEqual([]);
    expect(partsOf(entryFixture('articles', 'a')).before).toEqual(['meaning']);
    expect(partsOf(entryFixture('paths', 'a', { unlearn: ['lessons/x'], questions: ['Why?'] }))).toEqual({
      before: ['steps'],
      after: ['unlearn', 'questions'],
    });
    expect(partsOf(entryFixture('communities', 'a', { topics: ['fog'] })).after).toEqual(['topics']);
    expect(partsOf(entryFixture('roles', 'a'))).toEqual({ before: [], after: [] });
  });

  it('end with the sources', () => {
    const sources = [{ title: 'The log' }];
    expect(partsOf(entryFixture('lessons', 'a', { effects: [effect], sources })).after).toEqual(['effects', 'sources']);
  });
});

describe('the contents list', () => {
  it('holds parts and main headings in the order of the page', () => {
    const entry = entryFixture('practices', 'a', { changes: [change] });
    const headings = [
      { depth: 2, id: 't-why', text: 'Why' },
      { depth: 3, id: 't-detail', text: 'Detail' },
    ];
    expect(contentsOf({ ...entry, prose: { ...entry.prose!, headings } })).toEqual([
      { id: 'part-do', text: 'Do' },
      { id: 't-why', text: 'Why' },
      { id: 'part-changes', text: 'What changed, and why' },
    ]);
    expect(contentsOf(entryFixture('roles', 'a'))).toEqual([]);
  });
});

describe('the heading of a text', () => {
  it('is given to a text that starts without one after other parts', () => {
    const practice = entryFixture('practices', 'a', {}, '<p>We waited.</p>');
    expect(aboutTitle(practice)).toBe('About this practice');
    expect(contentsOf(practice)).toContainEqual({ id: 'part-about', text: 'About this practice' });
  });

  it('is not needed where the text has its own, stands first or is empty', () => {
    expect(aboutTitle(entryFixture('practices', 'a', {}, '<h2 id="t-why">Why</h2>'))).toBeNull();
    expect(aboutTitle(entryFixture('lessons', 'a', {}, '<p>We waited.</p>'))).toBeNull();
    expect(aboutTitle(entryFixture('practices', 'a'))).toBeNull();
    expect(aboutTitle(entryFixture('roles', 'master'))).toBeNull();
  });
});
