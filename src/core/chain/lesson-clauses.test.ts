import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonClauses, lessonReason } from './lesson-clauses.ts';

describe('the clauses of a lesson', () => {
  it('marks what stands between the first comma and "because"', () => {
    expect(lessonClauses('When fog comes in, wait at the buoy, because nobody sees the mole.')).toEqual({
      before: 'When fog comes in, ',
      action: 'wait at the buoy',
      after: ', because nobody sees the mole.',
    });
  });

  it('needs no comma before "because" and takes commas within the advice', () => {
    expect(lessonClauses('Before you cast off, call the tower, then wait because the ferry turns.')).toEqual({
      before: 'Before you cast off, ',
      action: 'call the tower, then wait',
      after: ' because the ferry turns.',
    });
  });

  it('lets a condition go on after a comma', () => {
    expect(
      lessonClauses('When you cast off, or moor, or drift, call the tower, because the ferry turns.'),
    ).toMatchObject({
      before: 'When you cast off, or moor, or drift, ',
      action: 'call the tower',
    });
    expect(lessonClauses('When you cast off, and not before because the ferry turns.')?.action).toBe('and not before');
  });

  it('keeps what follows the sentence', () => {
    expect(lessonClauses('If in doubt, wait, because tides turn. Two ports saw it.')?.after).toBe(
      ', because tides turn. Two ports saw it.',
    );
  });

  it.each([
    ['no condition', 'Wait at the buoy, always, because nobody sees the mole.'],
    ['no comma before the reason', 'When fog comes in wait because nobody sees.'],
    ['no reason', 'When fog comes in, wait at the buoy.'],
    ['no advice', 'When fog comes in, because nobody sees.'],
    ['advice in another sentence', 'When fog comes in, look. Then wait, because nobody sees.'],
    ['a condition in another sentence', 'When fog came we ran. Later, we waited because it was thick.'],
    ['nothing', ''],
  ])('marks nothing when there is %s', (_, summary) => {
    expect(lessonClauses(summary)).toBeNull();
  });

  it('never loses or adds a letter', () => {
    const word = fc.constantFrom('When', 'if', ',', ', ', ' because ', '.', ' wait ', '\n', 'ü');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const summary = words.join('');
        const clauses = lessonClauses(summary);
        return clauses === null || clauses.before + clauses.action + clauses.after === summary;
      }),
    );
  });
});

describe('the reason of a lesson', () => {
  it('is what follows "because"', () => {
    expect(lessonReason('When fog comes in, wait, because nobody sees the mole.')).toBe('nobody sees the mole.');
  });

  it('is null when the lesson is told in another shape', () => {
    expect(lessonReason('Wait.')).toBeNull();
  });
});
