import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { keyOf } from '../../core/entry.ts';
import type { Finding } from '../../core/finding.ts';
import { loadSnapshot, site } from './snapshot.ts';
import { pack } from './workarounds/astro-store.ts';

const errorLine = ({ file, line, column, message, help }: Finding): string =>
  `${site.content.replace(/\/+$/u, '')}/${file}:${line}:${column} ${message} ${help}`;

/** Hands the checked content to Astro. The files themselves never enter its module graph. */
export function libraryLoader(): Loader {
  return {
    name: 'hindsight-library',
    async load({ store, watcher, logger }) {
      let told = new Set<string>();
      const tell = (findings: readonly Finding[]): void => {
        const lines = new Set(findings.filter(({ severity }) => severity === 'error').map(errorLine));
        // The first time the command that started the server has told them.
        if (started) for (const line of lines) if (!told.has(line)) logger.error(line);
        if (started && told.size > 0 && lines.size === 0) logger.info('No errors are left.');
        told = lines;
      };
      let started = false;
      const fill = async () => {
        const { portal, entries } = await loadSnapshot(tell);
        started = true;
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
