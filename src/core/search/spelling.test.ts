import { describe, expect, it } from 'vitest';
import { createSpeller, slipsBetween, wordsIn } from './spelling.ts';

const speller = createSpeller({
  checklist: 12,
  check: 20,
  dose: 9,
  form: 3,
  from: 40,
  medication: 30,
  meditation: 1,
  naive: 2,
  surgical: 8,
  team: 5,
  term: 7,
  ward: 6,
  word: 6,
});
const nearest = (word: string) => speller.near(word)[0]?.word;

describe('words in a text', () => {
  it('are small, without marks, with compounds taken apart', () => {
    expect(wordsIn('Don’t skip the Near-miss: 12 cafés!')).toEqual([
      'dont',
      'skip',
      'the',
      'near',
      'miss',
      '12',
      'cafes',
    ]);
  });

  it('are none in a text without letters', () => {
    expect(wordsIn(' – & ')).toEqual([]);
  });
});

describe('slips between two words', () => {
  it.each([
    ['ward', 'ward', 0],
    ['wrad', 'ward', 1],
    ['wad', 'ward', 1],
    ['waard', 'ward', 1],
    ['wart', 'ward', 1],
    ['medciatoin', 'medication', 2],
    ['', 'ward', 4],
  ])('%s and %s: %i', (from, to, slips) => {
    expect(slipsBetween(from, to)).toBe(slips);
    expect(slipsBetween(to, from)).toBe(slips);
  });
});

describe('a speller', () => {
  it.each(['checklist', 'check', 'checkl', 'checklists', 'dosing', 'surgically', 'tea', '2023', 'b12', 'of'])(
    'knows %s: as a word, a beginning, a form, a number, or too short to judge',
    (word) => {
      expect(speller.knows(word)).toBe(true);
    },
  );

  it('does not take a beginning for a word when told so', () => {
    expect(speller.knows('checkl', false)).toBe(false);
    expect(speller.knows('checklists', false)).toBe(true);
  });

  it.each(['checklsit', 'dosse', 'surgcial', 'medicaton', 'medicatter'])('does not know %s', (word) => {
    expect(speller.knows(word)).toBe(false);
  });

  it.each([
    ['chekclist', 'checklist'],
    ['surgcal', 'surgical'],
    ['medicattion', 'medication'],
    ['medciatoin', 'medication'],
    ['wrad', 'ward'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed)).toBe(meant);
  });

  it('prefers fewer slips to more pages', () => {
    expect(nearest('meditatoin')).toBe('meditation');
  });

  it('prefers a word that begins with the same letter, then the one on more pages', () => {
    expect(nearest('temm')).toBe('term');
    expect(speller.near('frm').map(({ word }) => word)).toEqual(['from', 'form']);
  });

  it('does not guess at words of one or two letters, nor far from short ones', () => {
    expect(speller.near('xz')).toEqual([]);
    expect(speller.near('toem')).toEqual([]);
  });

  it('says how many pages have a word', () => {
    expect(speller.pagesWith('checklist')).toBe(12);
    expect(speller.pagesWith('xylophone')).toBe(0);
  });

  it('finds nothing near a word unlike all others', () => {
    expect(speller.near('xylophone')).toEqual([]);
  });
});
