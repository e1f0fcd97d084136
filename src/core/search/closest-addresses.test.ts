import { describe, expect, it } from 'vitest';
import { closestAddresses, wordsOfAddress } from './closest-addresses.ts';

const pages = [
  { url: '/portal/lessons/wait-in-fog/', title: 'In fog, wait' },
  { url: '/portal/lessons/check-the-tide/', title: 'Check the tide before you leave' },
  { url: '/portal/practices/moor-by-the-bow/', title: 'Moor by the bow' },
];
const found = (missing: string) => closestAddresses(missing, pages).map(({ url }) => url.split('/').at(-2));

describe('the pages closest to an address that was not found', () => {
  it.each([
    ['a slip of the finger', '/portal/lessons/wiat-in-fog/', ['wait-in-fog']],
    ['a word too few', '/portal/lessons/wait-fog/', ['wait-in-fog']],
    ['the wrong folder', '/portal/practices/check-the-tide/', ['check-the-tide']],
    ['the title in place of the name', '/check-the-tide-before-you-leave', ['check-the-tide']],
    ['capitals and an ending', '/Lessons/Moor_By_The_Bow.html', ['moor-by-the-bow']],
  ])('are found despite %s', (_, missing, expected) => {
    expect(found(missing)).toEqual(expected);
  });

  it('are none when nothing is like it', () => {
    expect(found('/wp-login.php')).toEqual([]);
    expect(found('/')).toEqual([]);
  });
});

describe('the words of an address', () => {
  it.each([
    ['/lessons/wait-in_fog.html?x=1#y', 'wait in fog'],
    ['/d%C3%A9j%C3%A0-vu/', 'déjà vu'],
    ['/broken-%E0%A4%A/', 'broken e0 a4 a'],
    ['/', ''],
  ])('%s', (address, words) => {
    expect(wordsOfAddress(address)).toBe(words);
  });
});
