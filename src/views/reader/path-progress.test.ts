import { describe, expect, it } from 'vitest';
import { progressInWords, readSteps, writeSteps } from './path-progress.ts';

const steps = [
  { key: 'lessons/a', minutes: 1 },
  { key: 'practices/b', minutes: 3 },
];

describe('the progress on a path', () => {
  it.each([
    [[], 'Tick what you have read. This browser remembers it; nobody else sees it.'],
    [['practices/b'], 'You have read 1 of 2; 1 minute to go.'],
    [['lessons/a'], 'You have read 1 of 2; 3 minutes to go.'],
    [['lessons/a', 'practices/b'], 'You have read all 2 pages.'],
    [['lessons/elsewhere'], 'Tick what you have read. This browser remembers it; nobody else sees it.'],
  ])('of somebody who read %j is told as "%s"', (read, words) => {
    expect(progressInWords(steps, new Set(read))).toBe(words);
  });

  it('is stored as keys in the order of the path, without steps that it has lost', () => {
    expect(writeSteps(new Set(['practices/b', 'lessons/gone', 'lessons/a']), steps)).toBe(
      '["lessons/a","practices/b"]',
    );
    expect(readSteps('["lessons/a"]')).toEqual(new Set(['lessons/a']));
  });

  it.each([null, '', 'nonsense', '{}', '[1]'])('is none when what is stored is %j', (stored) => {
    expect(readSteps(stored)).toEqual(new Set());
  });
});
