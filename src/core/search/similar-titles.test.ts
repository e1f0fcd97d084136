import { describe, expect, it } from 'vitest';
import { similarTo, type EntriesRow } from './similar-titles.ts';

const row = (id: string, title: string, retired = false): EntriesRow => ({
  collection: 'lessons',
  id,
  url: `/lessons/${id}/`,
  title,
  summary: '',
  aliases: [],
  retired,
});
const rows = [
  row('counts', 'Counts alone miss swabs'),
  row('fog', 'Wait for fog to lift'),
  row('old', 'Count swabs twice', true),
];

describe('entries like the one that is being written', () => {
  it('share most of its telling words, whatever their ending', () => {
    expect(similarTo(rows, 'Counting swabs').map(({ id }) => id)).toEqual(['counts']);
  });
  it('are not shown for one word, nor for little in common', () => {
    expect([similarTo(rows, 'swabs'), similarTo(rows, 'fog on the runway in autumn mornings')]).toEqual([[], []]);
  });
});
