import { describe, expect, it } from 'vitest';
import { placeOnForm } from './place-on-form.ts';

describe('a finding on the form', () => {
  it('stands at the field that it names', () => {
    expect(placeOnForm({ path: ['topics', 0] })).toEqual({ field: 'topics' });
  });
  it('stands at the box of the text whose heading it names', () => {
    expect(placeOnForm({ heading: 'What happened' })).toEqual({ field: 'body', heading: 'What happened' });
    expect(placeOnForm({ heading: null })).toEqual({ field: 'body' });
  });
  it('about the whole stands nowhere', () => {
    expect(placeOnForm({})).toEqual({ field: null });
    expect(placeOnForm({ path: [] })).toEqual({ field: null });
  });
});
