import { describe, expect, it } from 'vitest';
import { decapText, moved } from '../../../../../.config/workarounds.ts';
import { storeAbove } from './store.ts';

describe('the store of Decap', () => {
  it('is found above what was drawn, by the name that React gives its nodes in the Decap that is installed', () => {
    expect(decapText(), moved(import.meta.url)).toMatch(/"__reactFiber\$"\+/u);
    expect(decapText(), moved(import.meta.url)).toMatch(/memoizedProps/u);
    const store = { name: 'the store' };
    const provider = { memoizedProps: { store }, return: null };
    const form = { memoizedProps: { title: 'no store' }, return: provider };
    expect(storeAbove({ __reactFiber$x7: { memoizedProps: null, return: form } })).toBe(store);
  });

  it('is not there where nothing was drawn yet, or nothing above it holds one', () => {
    expect(storeAbove({})).toBeUndefined();
    expect(storeAbove({ __reactFiber$x7: { memoizedProps: {}, return: null } })).toBeUndefined();
  });
});
