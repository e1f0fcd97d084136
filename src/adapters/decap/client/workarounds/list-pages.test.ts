import { describe, expect, it, vi } from 'vitest';
import { decapText, moved } from '../../../../../.config/workarounds.ts';
import type { ImmutableMap, ProxyBackend } from '../decap.ts';
import { cursorMark, inPages } from './list-pages.ts';

const mark = Symbol('where it goes on');
const demonstration = { entriesByFolder: async () => Object.assign([], { [mark]: {} }) };

function backend() {
  const request = vi.fn(async () => ({ entries: ['a', 'b'], more: true }) as unknown);
  const whole = vi.fn(async () => ['everything'] as unknown);
  const made: ProxyBackend = { request, entriesByFolder: whole };
  return { made, request, whole };
}

describe('lists in pages', () => {
  it('begin with the first fifty, and say under the mark of Decap how they go on', async () => {
    const { made, request } = backend();
    inPages(made, () => demonstration);
    const list = (await made.entriesByFolder('lessons', 'mdx', 1)) as string[] & Record<symbol, object>;
    expect([...list]).toEqual(['a', 'b']);
    expect(list[mark]).toMatchObject({ actions: ['next'], data: { folder: 'lessons', from: 50 } });
    expect(request).toHaveBeenCalledWith({
      action: 'entriesByFolder',
      params: { folder: 'lessons', extension: 'mdx', depth: 1, page: { from: 0, most: 50 } },
    });
  });

  it('go on from where they stopped', async () => {
    const { made, request } = backend();
    inPages(made, () => demonstration);
    const data = { toJS: () => ({ folder: 'lessons', from: 50 }) } as unknown as ImmutableMap;
    expect(await made.traverseCursor?.({ data }, 'next')).toMatchObject({ cursor: { data: { from: 100 } } });
    expect(request).toHaveBeenCalledWith({
      action: 'entriesByFolder',
      params: { folder: 'lessons', page: { from: 50, most: 50 } },
    });
  });

  it('come whole where Decap no longer shows its mark, and where it asks for all', async () => {
    const { made, whole } = backend();
    inPages(made, () => ({ entriesByFolder: async () => [] }));
    expect(await made.entriesByFolder('lessons', 'mdx', 1)).toEqual(['everything']);
    expect(await made.allEntriesByFolder?.('lessons', 'mdx', 1)).toEqual(['everything']);
    expect(whole).toHaveBeenCalledTimes(2);
  });
});

describe('the Decap that is installed', () => {
  it('shows its mark on a list of the backend for demonstrations', async () => {
    vi.stubGlobal('window', { repoFiles: {} });
    // It looks for places to keep things, which are a browser's.
    vi.spyOn(console, 'log').mockReturnValue();
    const { TestBackend } = (await import('decap-cms-backend-test' as string)) as {
      TestBackend: new (config: object) => Pick<ProxyBackend, 'entriesByFolder'>;
    };
    expect(await cursorMark(new TestBackend({})), moved(import.meta.url)).toBeTypeOf('symbol');
  });

  it.each([['.traverseCursor('], ['.allEntriesByFolder'], ['registerBackend("test-repo"']])('still has %s', (part) => {
    expect(decapText().includes(part), moved(import.meta.url)).toBe(true);
  });
});
