import { describe, expect, it } from 'vitest';
import { readSearch, searchAddress, type SearchInAddress } from './search-address.ts';

const filters = ['collection', 'topic'];

describe('a search in the address', () => {
  it('is read with its words and what was chosen', () => {
    expect(readSearch('?q=hand+hygiene&topic=Sepsis&topic=Handover%2C+all', filters)).toEqual({
      query: 'hand hygiene',
      chosen: { topic: ['Sepsis', 'Handover, all'] },
      literal: false,
    });
  });

  it('leaves out filters that the page does not have', () => {
    expect(readSearch('?utm_source=mail&colour=red', filters)).toEqual({ query: '', chosen: {}, literal: false });
  });

  it('can ask for exactly what was typed', () => {
    expect(readSearch('?q=sepssi&as=typed', filters).literal).toBe(true);
  });

  it.each<SearchInAddress>([
    { query: '', chosen: {}, literal: false },
    { query: 'fish & chips = 100 %', chosen: { topic: ['A&B', 'C'] }, literal: true },
    { query: '"exact words"', chosen: { collection: ['Case studies'] }, literal: false },
  ])('is written so that it reads the same: $query', (search) => {
    expect(readSearch(searchAddress(search), filters)).toEqual(search);
  });
});
