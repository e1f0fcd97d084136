import { MutableDataStore } from '../../../../node_modules/astro/dist/content/mutable-data-store.js';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from './astro-store.ts';

const mark = '__ASTRO_IMAGE_';
const entry = { id: 'a', data: { title: `${mark}/tmp/evil.mjs?.png`, list: [`${mark}./b.png`] }, [`${mark}c.png`]: 1 };

/** What Astro keeps of a value. */
function kept(data: Record<string, unknown>) {
  const store = new MutableDataStore().scopedStore('library');
  store.set({ id: 'a', data });
  return store.get('a') as { data: Record<string, unknown>; assetImports?: string[] };
}

describe('what is handed to the store of Astro', () => {
  it('would be taken for pictures to import if it were handed over as it is', () => {
    expect(kept(structuredClone(entry)).assetImports).toEqual(['/tmp/evil.mjs?.png', './b.png']);
  });
  it('is one text that nothing is imported from', () => {
    expect(kept(pack(entry)).assetImports).toBeUndefined();
  });
  it('comes back as it was', () => {
    expect(unpack(kept(pack(entry)).data)).toEqual(entry);
  });
});
