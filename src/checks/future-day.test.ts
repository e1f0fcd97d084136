import { describe, expect, it } from 'vitest';
import { findingsFor } from './harbour.fixture.ts';

const practice = (more: string) =>
  `---\ntitle: A horn in fog\nsummary: We sound the horn.\ntopics: [fog]\ndo: [Sound it.]\nreviewedOn: 2026-11-01\n${more}---\n`;
const change = (on: string) =>
  `changes:\n  - on: ${on}\n    lesson: base\n    was: No horn.\n    now: A horn.\n    kind: start\n`;
const told = (more: string) =>
  findingsFor('practices/horn', practice(more)).map(({ rule, line }) => `${rule} ${String(line)}`);

describe('a day that lies in the future', () => {
  it('is only told at a change of a practice, which may have been decided for a later day', () => {
    expect(told(change('2027-03-01'))).toEqual(['change-to-come 8']);
  });

  it('is found where an entry is retired, which would no longer hold today', () => {
    expect(told('retired:\n  on: 2027-03-01\n  reason: The horn is gone.\n')).toEqual(['future-day 8']);
  });

  it('is found where a lesson was noticed in a month that has not begun', () => {
    const lesson = (month: string) =>
      `---\ntitle: A horn in fog\nsummary: When fog comes in, sound the horn, because nobody sees.\noutcome: success\ntopics: [fog]\nmonth: ${month}\n---\n\n## What happened\n\nFog.\n\n## Do this next\n\nSound it.\n`;
    const found = (month: string) => findingsFor('lessons/horn', lesson(month)).map(({ rule, line }) => [rule, line]);
    expect(found('2026-11')).toEqual([]);
    expect(found('2026-12')).toEqual([['future-day', 6]]);
  });

  it('has a day of grace for other time zones', () => {
    expect(told('retired:\n  on: 2026-11-24\n  reason: The horn is gone.\n')).toEqual([]);
  });
});
