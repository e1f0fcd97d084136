import { describe, expect, it } from 'vitest';
import { placeOnForm } from './place.ts';

const text = '---\ntitle: A\nsources:\n  - title: B\n    url: x\n---\n\nBefore.\n\n## What happened\n\nHere.\n';

describe('a finding on the form', () => {
  it('stands at the field whose lines it is in', () => {
    expect(placeOnForm(text, 2)).toEqual({ field: 'title' });
    expect(placeOnForm(text, 5)).toEqual({ field: 'sources' });
  });
  it('stands at the box of the text that it is in', () => {
    expect(placeOnForm(text, 8)).toEqual({ field: 'body' });
    expect(placeOnForm(text, 12)).toEqual({ field: 'body', heading: 'What happened' });
  });
  it('about the whole stands nowhere', () => {
    expect(placeOnForm(text, 1)).toEqual({ field: null });
  });
  it('is found in a file of fields alone', () => {
    expect(placeOnForm('kind: reuse\non: x\n', 2)).toEqual({ field: 'on' });
  });
});
