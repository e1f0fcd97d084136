import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';

describe('words as a file name', () => {
  it('are small letters, digits, single hyphens', () => {
    expect(fileName("Don't  count—twice_v1.2! Çà, Straße")).toBe('dont-count-twice-v1-2-ca-strasse');
  });
  it('are cut between words when they are long', () => {
    const name = fileName('word '.repeat(40));
    expect(name.length).toBeLessThanOrEqual(70);
    expect(name).toMatch(/^(?:word-)+word$/);
  });
  it.each([
    ['Søren Møller', 'soren-moller'],
    ['Łódź – Żółć', 'lodz-zolc'],
    ['Ærø', 'aero'],
    ['Đà Nẵng', 'da-nang'],
    ['Þingvellir', 'thingvellir'],
    ['Iğdır', 'igdir'],
    ['Ħamrun, Œuvre, Čeština', 'hamrun-oeuvre-cestina'],
    ["O’Brien's l'eau", 'obriens-leau'],
  ])('%s is %s', (words, name) => expect(fileName(words)).toBe(name));
});
