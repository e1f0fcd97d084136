import { describe, expect, it } from 'vitest';
import { placeOnForm } from './place-on-form.ts';

const text = '---\ntitle: A\nsources:\n  - title: B\n    url: x\n---\n\nBefore.\n\n## What happened\n\nHere.\n';

describe('a finding on the form', () => {
  it('stands at the field whose lines it is in', () => {
    expect(placeOnForm(text, { line: 2 })).toEqual({ field: 'title' });
    expect(placeOnForm(text, { line: 5 })).toEqual({ field: 'sources' });
  });
  it('stands at the box of the text that it is in', () => {
    expect(placeOnForm(text, { line: 8 })).toEqual({ field: 'body' });
    expect(placeOnForm(text, { line: 12 })).toEqual({ field: 'body', heading: 'What happened' });
  });
  it('stands at the field that it names, wherever its line is', () => {
    expect(placeOnForm(text, { line: 1, path: ['topics', 0] })).toEqual({ field: 'topics' });
  });
  it('about the whole stands nowhere', () => {
    expect(placeOnForm(text, { line: 1 })).toEqual({ field: null });
  });
  it('is found in a file of fields alone', () => {
    expect(placeOnForm('kind: reuse\non: x\n', { line: 2 })).toEqual({ field: 'on' });
  });
});
