import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactParts } from './contact-parts.ts';

describe('a contact', () => {
  it.each([
    ['Channel 12', [{ text: 'Channel 12' }]],
    [
      'pilots@harbour.example, or channel 12',
      [{ text: 'pilots@harbour.example', to: 'mailto:pilots@harbour.example' }, { text: ', or channel 12' }],
    ],
    [
      'See https://harbour.example/pilots.',
      [
        { text: 'See ' },
        { text: 'https://harbour.example/pilots', to: 'https://harbour.example/pilots' },
        { text: '.' },
      ],
    ],
    ['javascript:alert(1)', [{ text: 'javascript:alert(1)' }]],
  ])('%s', (contact, parts) => {
    expect(contactParts(contact)).toEqual(parts);
  });

  it('loses no letter', () => {
    const piece = fc.constantFrom('a@b.c', 'https://x.y', ' ', ',', '.', 'http://', '@', 'ä');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const contact = pieces.join('');
        expect(
          contactParts(contact)
            .map(({ text }) => text)
            .join(''),
        ).toBe(contact);
      }),
    );
  });
});
