import { expect, it } from 'vitest';
import { evidenceInWords } from './evidence.ts';

it('says how sure a lesson is in words', () => {
  expect(evidenceInWords({ kind: 'research', level: 'high' })).toBe(
    'Research, strong: we expect it to hold. It was studied, not only noticed.',
  );
  expect(evidenceInWords({ kind: 'experience', level: 'low' })).toBe(
    'Experience, weak: it may turn out otherwise. It was seen at work, not studied.',
  );
});

it('says so when nobody has rated it', () => {
  expect(evidenceInWords(undefined)).toBe('Nobody has rated the evidence yet.');
});
