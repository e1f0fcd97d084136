import { expect, it } from 'vitest';
import { entryFixture } from '../../core/library.fixture.ts';
import { phraseText } from './phrase.ts';

it('reads as one sentence', () => {
  const to = entryFixture('roles', 'master');
  const phrase = [
    { to, text: 'The master' },
    ' waited from ',
    { month: '2026-01' },
    ' to ',
    { day: '2026-03-01' },
    '.',
  ];
  expect(phraseText(phrase, 'en-GB')).toBe('The master waited from January 2026 to 1 March 2026.');
});
