import { describe, expect, it } from 'vitest';
import { escalationOf, escalationsOf } from './escalations.ts';
import { entryFixture, libraryFixture } from '../library.fixture.ts';

const signal = (id: string, lesson: string, on: string, kind = 'recurrence') =>
  entryFixture('signals', id, { kind, entry: `lessons/${lesson}`, on });
const change = { on: '2026-03-01', lesson: 'changed', was: 'Go.', now: 'Wait.', kind: 'replace' };

const library = libraryFixture([
  entryFixture('lessons', 'again'),
  entryFixture('lessons', 'lately'),
  entryFixture('lessons', 'once'),
  entryFixture('lessons', 'changed'),
  entryFixture('lessons', 'gone', { retired: { on: '2026-09-01', reason: 'r' } }),
  entryFixture('practices', 'p', { changes: [change] }),
  entryFixture('topics', 'fog'),
  entryFixture('roles', 'master'),
  ...['again', 'changed', 'gone', 'lately'].flatMap((lesson, index) => [
    signal(`${lesson}-1`, lesson, `2026-0${index + 1}-01`),
    signal(`${lesson}-2`, lesson, `2026-0${index + 2}-01`),
  ]),
  signal('once-1', 'once', '2026-10-01'),
  signal('once-2', 'once', '2026-10-02', 'reuse'),
]);
const lesson = (id: string) => library.byKey.get(`lessons/${id}`) as Parameters<typeof escalationOf>[1];

describe('a lesson escalates', () => {
  it('when it happened again twice and no practice has changed, and its owner is asked', () => {
    expect(escalationOf(library, lesson('again'))).toMatchObject({
      recurrences: [{ id: 'again-2' }, { id: 'again-1' }],
      owner: { id: 'master' },
    });
  });

  it('when it came back once although a practice had changed', () => {
    const since = (...on: string[]) => {
      const more = libraryFixture([
        lesson('changed'),
        entryFixture('practices', 'p', { changes: [change] }),
        ...on.map((day, index) => signal(String(index), 'changed', day)),
      ]);
      return escalationOf(more, lesson('changed'));
    };
    expect(since('2026-02-28', '2026-03-02')).toMatchObject({
      despite: true,
      recurrences: [{ data: { on: '2026-03-02' } }],
    });
    expect(since('2026-02-27', '2026-02-28', '2026-03-01', '2027-01-01')).toBeNull();
  });

  it.each(['once', 'gone'])('unless it is "%s": seen again once, or no longer held', (id) => {
    expect(escalationOf(library, lesson(id))).toBeNull();
  });

  it('when the practice that names it no longer holds', () => {
    const retired = entryFixture('practices', 'p', { changes: [change], retired: { on: '2026-10-01', reason: 'r' } });
    const without = libraryFixture([
      lesson('changed'),
      retired,
      signal('1', 'changed', '2026-02-01'),
      signal('2', 'changed', '2026-03-01'),
    ]);
    expect(escalationsOf(without).map((escalation) => [escalation.lesson.id, escalation.owner])).toEqual([
      ['changed', undefined],
    ]);
  });

  it('and all that do are listed with the latest to happen again at the top', () => {
    expect(escalationsOf(library).map((escalation) => escalation.lesson.id)).toEqual(['lately', 'again']);
  });
});
