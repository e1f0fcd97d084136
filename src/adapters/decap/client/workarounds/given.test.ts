import { expect, it } from 'vitest';
import { decapText, moved } from '../../../../../.config/workarounds.ts';
import { givenBesides, partsOfEntry } from './given.ts';

it('is what the Decap that is installed hands to a control', () => {
  const [, handed = ''] =
    /createElement\)?\(\w+,(\{entry:\w+,getEntry:.{0,1500}?forID:.{0,900}?\})\)/u.exec(decapText()) ?? [];
  expect(
    givenBesides.filter((name) => !new RegExp(`[{,]${name}:`, 'u').test(handed)),
    moved(import.meta.url),
  ).toEqual([]);
});

it('has the parts that an entry has in the Decap that is installed', () => {
  expect(
    partsOfEntry.filter((name) => !new RegExp(`"${name}"|[{,.]${name}\\b`, 'u').test(decapText())),
    moved(import.meta.url),
  ).toEqual([]);
});
