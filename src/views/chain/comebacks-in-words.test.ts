import { describe, expect, it } from 'vitest';
import { escalationOf } from '../../core/chain/escalations.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { phraseText } from '../wording/phrase.ts';
import { comebacksInWords } from './comebacks-in-words.ts';

const lesson = (...effects: object[]) => entryFixture('lessons', 'a', { effects });
const good = { measure: 'm', result: 0, checkedOn: '2026-04-01', verdict: 'worked' };
const change = { on: '2026-03-01', lesson: 'a', was: 'Go.', now: 'Wait.', kind: 'replace' };
const practice = entryFixture('practices', 'p', { changes: [change] });
const told = (one: ReturnType<typeof lesson>, changed: boolean, ...days: string[]) => {
  const signals = days.map((on, index) =>
    entryFixture('signals', String(index), { kind: 'recurrence', entry: 'lessons/a', on }),
  );
  const library = libraryFixture([one, ...signals, ...(changed ? [practice] : [])]);
  return phraseText(comebacksInWords(library, escalationOf(library, one)), 'en-GB');
};

describe('how often a lesson came back', () => {
  it('is counted since the practice changed, or since the check that spoke for it', () => {
    expect(told(lesson(), true, '2026-03-05')).toBe('Happened again once since the practice changed');
    expect(told(lesson(good), true, '2026-03-05', '2026-05-05')).toBe(
      'Happened again once since the check here on 1 April 2026',
    );
  });

  it('is told of what no practice names', () => {
    expect(told(lesson(), false, '2026-03-05', '2026-05-05')).toBe('Happened again twice, and no practice names it');
  });

  it('is not told twice, and not where nobody has to decide', () => {
    expect(told(lesson(), true, '2026-03-05', '2026-05-05')).toBe('');
    expect(told(lesson(), false, '2026-03-05')).toBe('');
  });
});
