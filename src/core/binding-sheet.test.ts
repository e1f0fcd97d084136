import { expect, it } from 'vitest';
import { bindingSheet } from './binding-sheet.ts';

it('sets the binding and the links to the colour of the organisation', () => {
  const sheet = bindingSheet('#23305e');
  expect(sheet).toContain('--cloth:light-dark(#23305e,');
  expect(sheet).toContain('--link:light-dark(#23305e,');
});
