import { describe, expect, it } from 'vitest';
import { decapText, moved } from '../../../../../.config/workarounds.ts';
import { needsLoading } from './one-form-at-a-time.ts';

const at = (path: string): string => `http://localhost:4321/admin/#/collections/${path}`;

describe('an address that changes while a form is open', () => {
  it('has the page loaded anew for another form of its kind', () => {
    expect(needsLoading(at('lessons/entries/a'), at('lessons/entries/b'))).toBe(true);
    expect(needsLoading(at('lessons/entries/a'), at('articles/entries/a'))).toBe(true);
    expect(needsLoading(at('lessons/new'), at('signals/new?kind=reuse&entry=lessons/a'))).toBe(true);
  });
  it('leaves it to Decap to come from a list, to go back to one, and to go on from a new entry to the saved one', () => {
    expect(needsLoading(at('lessons'), at('lessons/entries/a'))).toBe(false);
    expect(needsLoading(at('lessons/entries/a'), at('lessons'))).toBe(false);
    expect(needsLoading(at('lessons/new'), at('lessons/entries/a'))).toBe(false);
    expect(needsLoading(at('lessons/entries/a'), at('lessons/new'))).toBe(false);
    expect(needsLoading('http://localhost:4321/admin/', at('lessons/new'))).toBe(false);
  });
});

describe('the Decap that is installed', () => {
  it.each([['/new`'], ['/entries/`'], ['addEventListener("beforeunload",this.exitBlocker)']])(
    'still has %s',
    (part) => {
      expect(decapText().includes(part), moved(import.meta.url)).toBe(true);
    },
  );
});
