import { describe, expect, it, vi } from 'vitest';
import { moved } from '../../../../.config/workarounds.ts';
import type { Engine } from '../../../adapters/search/engine.ts';
import { smallIndex } from '../../../adapters/search/workarounds/pagefind.fixture.ts';
import { announceCalmly, replaceEngine, type PrivateInstance } from './instance.ts';

const strict = { search: vi.fn(), filters: vi.fn() } as unknown as Engine;
const instance = (found = 0): PrivateInstance => ({
  __pagefind__: strict,
  faceted: false,
  searchResult: { results: Array.from({ length: found }, () => ({}) as never) },
  announce: vi.fn(),
});

describe('an instance of the components', () => {
  it('gets an engine of ours, and then shows what filters alone find', async () => {
    const ours = { ...strict };
    const mine = instance();
    expect(await replaceEngine(mine, async (given) => (given === strict ? ours : given))).toBe(true);
    expect(mine.__pagefind__).toBe(ours);
    expect(mine.faceted).toBe(true);
  });

  it('stays as it is where no engine could be loaded', async () => {
    const mine = { ...instance(), __pagefind__: null };
    expect(await replaceEngine(mine, async (given) => given)).toBe(false);
    expect(mine.faceted).toBe(false);
  });

  it('says the number of all pages, and interrupts nobody', () => {
    const mine = instance(12);
    const { announce } = mine;
    announceCalmly(mine);
    mine.announce('zero_results', { SEARCH_TERM: 'fog', COUNT: 5 }, 'assertive');
    expect(announce).toHaveBeenCalledWith('zero_results', { SEARCH_TERM: 'fog', COUNT: 12 }, 'polite');
  });

  it('has these parts in the Pagefind that is installed', async () => {
    const index = await smallIndex();
    const script = await index.text('pagefind-component-ui.js');
    await index.drop();
    for (const part of ['this.__pagefind__=null', 'this.faceted=!1', 'this.searchResult=', '.announce(c,{SEARCH_TERM:'])
      expect(script.includes(part), `${part} ${moved(import.meta.url)}`).toBe(true);
  });
});
