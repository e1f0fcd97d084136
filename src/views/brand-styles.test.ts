import { expect, it } from 'vitest';
import { brandStyles } from './brand-styles.ts';

it('sets the head of every page and the links to the colour of the organisation', () => {
  const sheet = brandStyles('#23305e');
  expect(sheet).toContain('--brand:light-dark(#23305e,');
  expect(sheet).toContain('--link:light-dark(#23305e,');
});
