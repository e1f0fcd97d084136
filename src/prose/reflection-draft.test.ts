import { describe, expect, it } from 'vitest';
import { validateEntry } from './validate.ts';
import { collections, reflectionKinds } from '../schema/index.ts';
import { minutesOf, sheets, type ReflectionKind } from '../core/contributing/facilitation.ts';
import { draftId, reflectionDraft } from './reflection-draft.ts';

const kinds = Object.keys(reflectionKinds) as ReflectionKind[];
const draft = (kind: ReflectionKind) => ({ kind, title: 'Winter: "the" update', topic: 'fog', heldOn: '2026-11-23' });

describe('the sheets', () => {
  it('are there for every kind of reflection, once', () => {
    expect(sheets.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  });
  it('ask under headings that reflections have', () => {
    const known = collections.reflections.headings.map(({ text }) => text);
    for (const { parts } of sheets) for (const { heading } of parts) expect(known).toContain(heading);
  });
  it('take between 20 minutes and half a day', () => {
    for (const sheet of sheets) {
      expect(minutesOf(sheet)).toBeGreaterThanOrEqual(20);
      expect(minutesOf(sheet)).toBeLessThanOrEqual(240);
    }
  });
});

describe('a draft from the terminal', () => {
  it.each(kinds)('of a %s is valid as it stands', (kind) => {
    const bytes = new TextEncoder().encode(reflectionDraft(draft(kind)));
    const { entry, findings } = validateEntry(
      { collection: 'reflections', id: 'x', file: 'reflections/x.mdx', bytes },
      { base: '/', pictures: new Map() },
    );
    expect(findings).toEqual([]);
    expect(entry?.data).toMatchObject({ kind, title: 'Winter: "the" update', heldOn: '2026-11-23' });
  });
  it('has a file name that says when and what', () => {
    expect(draftId(draft('retrospect'))).toBe('2026-11-23-winter-the-update');
    expect(draftId({ ...draft('retrospect'), title: '!!' })).toBe('2026-11-23-reflection');
  });
});
