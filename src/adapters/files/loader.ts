import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { keyOf } from '../../core/entry.ts';
import { loadSnapshot, site } from './snapshot.ts';
import { pack } from './stored.ts';

/** Hands the checked content to Astro. The files themselves never enter its module graph. */
export function libraryLoader(): Loader {
  return {
    name: 'hindsight-library',
    async load({ store, watcher, logger }) {
      const fill = async () => {
        const { portal, entries } = await loadSnapshot();
        store.clear();
        store.set({ id: 'portal', data: pack(portal) });
        for (const entry of entries) store.set({ id: keyOf(entry), data: pack(entry) });
      };
      await fill();
      const folder = resolve(site.content);
      watcher?.add(folder);
      let waiting: NodeJS.Timeout | undefined;
      watcher?.on('all', (_event, path) => {
        if (!resolve(path).startsWith(folder)) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          fill().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
        }, 100);
      });
    },
  };
}
