import { describe, expect, it } from 'vitest';
import { validateEntry } from './validate.ts';
import { reflectionKinds } from '../schema/index.ts';
import type { ReflectionKind } from '../core/contributing/facilitation.ts';
import { draftId, reflectionDraft } from './reflection-draft.ts';

const kinds = Object.keys(reflectionKinds) as ReflectionKind[];
const draft = (kind: ReflectionKind) => ({ kind, title: 'Winter: "the" update', topic: 'fog', heldOn: '2026-11-23' });

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
