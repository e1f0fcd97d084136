import { describe, expect, it } from 'vitest';
import { collections, reflectionKinds } from '../../schema/index.ts';
import { limits, minutesOf, promise, sheetOf, sheets, type ReflectionKind } from './facilitation.ts';
import { methodSheets } from './method-sheets.ts';

const kinds = Object.keys(reflectionKinds) as ReflectionKind[];
const idsOf = (list: typeof sheets) => list.map(({ id }) => id);

describe('the sheets', () => {
  it('are there for every kind of reflection, once, under the address of the kind', () => {
    expect(idsOf(methodSheets).sort()).toEqual([...kinds].sort());
    for (const kind of kinds) expect(sheetOf(kind).id).toBe(kind);
  });
  it('are there for a leaver’s interview, a good day and a walk-round too', () => {
    expect(idsOf(sheets).slice(kinds.length)).toEqual(['leavers-interview', 'why-did-it-go-well', 'walk-round']);
  });
  it('have addresses of their own', () => {
    expect(new Set(idsOf(sheets)).size).toBe(sheets.length);
  });
  it('ask under the headings that reflections have, in their order', () => {
    const known = collections.reflections.headings.map(({ text }) => text);
    for (const { parts } of sheets) expect(parts.map(({ heading }) => heading)).toEqual(known);
  });
  it('take between ten minutes and half a day', () => {
    for (const sheet of sheets) {
      expect(minutesOf(sheet)).toBeGreaterThanOrEqual(10);
      expect(minutesOf(sheet)).toBeLessThanOrEqual(240);
    }
  });
  it('take ten minutes for a walk-round and fifteen for a short review, as they say', () => {
    const minutes = Object.fromEntries(sheets.map((sheet) => [sheet.id, minutesOf(sheet)]));
    expect(minutes).toMatchObject({ 'walk-round': 10, 'after-action-review': 15 });
  });
  it('have each their own words, times and closing step', () => {
    const own = [
      sheets.flatMap(({ aloud }) => aloud),
      sheets.flatMap(({ parts }) => parts.flatMap(({ ask }) => ask)),
      sheets.map(({ parts }) => parts.map(({ minutes }) => minutes).join()),
      sheets.map(({ parts }) => parts.at(-1)?.ask.join()),
      sheets.map(({ afterwards }) => afterwards),
    ];
    for (const list of own) {
      expect(list.length).toBeGreaterThanOrEqual(sheets.length);
      expect(new Set(list).size).toBe(list.length);
    }
  });
});

describe('the promise', () => {
  it('names its limits: harm, the law, and what was meant', () => {
    expect(promise).toContain('not used for discipline');
    expect(limits.join(' ')).toMatch(/harmed.*law.*meant/u);
  });
  it('never promises that nothing will be passed on', () => {
    const words = [promise, ...limits, ...sheets.flatMap(({ aloud }) => aloud)].join(' ');
    expect(words).not.toMatch(/against anybody|confidential|stays in this room|nothing said/iu);
  });
});
