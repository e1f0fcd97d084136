import { describe, expect, it } from 'vitest';
import { collections } from '../../schema/index.ts';
import { readEntry } from './format.ts';
import { stubsFromSeeds } from './stubs.ts';

const reflection = `---
title: Table-top   # kept
summary: s
kind: retrospect
topics: [surgery]
setting: ward
seeds:
  - title: Don't wait {long}
    summary: When x, do y because z.
  - title: Ask twice
plannedFor: 2026-12-01
---

## What happened

It.
`;

describe('the lessons to be of a reflection', () => {
  it('become lessons that pass the schema, point back, and leave the list', () => {
    const grown = stubsFromSeeds('table-top', reflection, new Map());
    expect(grown?.text).toBe(reflection.replace(/seeds:\n[\s\S]*?(?=plannedFor)/, ''));
    expect(grown?.lessons.map(({ id }) => id)).toEqual(['dont-wait-long', 'ask-twice']);
    const [first, second] = grown?.lessons.map(({ text }) => text) ?? [];
    expect(first).toContain('from: reflections/table-top\n');
    expect(first).toContain('setting: ward\n');
    expect(first).toContain('(/reflections/table-top/)');
    const { source: _source, body: _body, more, ...fields } = readEntry('lessons', second ?? '');
    expect(collections.lessons.schema.safeParse({ ...fields, ...(more as object) }).success).toBe(true);
  });
  it('never take the name of a lesson that is there', () => {
    const there = new Map([
      ['ask-twice', '---\ntitle: Another\n---\n'],
      ['ask-twice-2', '---\ntitle: And another\n---\n'],
    ]);
    expect(stubsFromSeeds('table-top', reflection, there)?.lessons.map(({ id }) => id)).toEqual([
      'dont-wait-long',
      'ask-twice-3',
    ]);
  });
  it('are not made a second time when the form is saved again', () => {
    const first = stubsFromSeeds('table-top', reflection, new Map());
    const there = new Map(first?.lessons.map(({ id, text }) => [id, text]));
    expect(stubsFromSeeds('table-top', reflection, there)).toEqual({ text: first?.text, lessons: [] });
  });
  it('are no reason to touch a reflection without any', () => {
    expect(stubsFromSeeds('x', '---\ntitle: A\n---\n\nText.\n', new Map())).toBeNull();
  });
});
