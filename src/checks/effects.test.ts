import { describe, expect, it } from 'vitest';
import { findingsFor } from './harbour.fixture.ts';

const lesson = (effect: string) => `---
title: Wait for the second lamp
summary: When fog comes in, wait for the second lamp, because one lamp has no distance.
outcome: near-miss
topics: [fog]
effects:
  - measure: Turns on one lamp
    result: 0
${effect}    verdict: worked
---

## What happened

A boat turned on one lamp.

## Do this next

Wait for the second one.
`;
const told = (effect: string) =>
  findingsFor('lessons/embedded-in-september', lesson(effect)).map(({ rule, line, message }) => ({
    rule,
    line,
    message,
  }));

describe('what is told about an effect', () => {
  it('does not say that it was measured before the change where only its year is known', () => {
    expect(told('    measuredOn: 2026\n    checkedOn: 2026-11-05\n    checkedBy: mate\n')).toEqual([
      {
        rule: 'effect-before-change',
        line: 9,
        message: expect.stringMatching(/^This may have been measured before the practice changed on /u) as string,
      },
    ]);
  });

  it('says that what was measured here cannot be set aside', () => {
    const weighed = '    weighed: { by: mate, on: 2026-11-10, because: There was a storm. }\n';
    expect(told(`    checkedOn: 2026-11-05\n    checkedBy: mate\n${weighed}`)).toMatchObject([
      { rule: 'effect-told', line: 11 },
    ]);
  });
});
