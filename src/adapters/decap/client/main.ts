import { collectionNames } from '../../../schema/index.ts';
import { readEntry, writeEntry, type EditorData, type Kind } from '../format.ts';

interface Cms {
  init(options: { config: unknown }): void;
  registerCustomFormat(
    name: string,
    extension: string,
    format: { fromFile(text: string): unknown; toFile(data: EditorData): string },
  ): void;
  registerPreviewStyle(path: string): void;
  registerWidget(name: string, control: unknown, preview?: unknown): void;
}

declare global {
  interface Window {
    readonly CMS: Cms;
  }
}

const start = document.querySelector<HTMLScriptElement>('#editor-config');
const config = JSON.parse(start?.textContent ?? '{}') as { backend: { name: string; proxy_url?: string } };

for (const kind of [...collectionNames, 'portal'] satisfies Kind[]) {
  window.CMS.registerCustomFormat(
    `hindsight-${kind}`,
    ['roles', 'topics', 'glossary', 'signals', 'portal'].includes(kind) ? 'yaml' : 'mdx',
    {
      fromFile: (text) => readEntry(kind, text),
      toFile: (data) => writeEntry(kind, data),
    },
  );
}

// Each open editor has a name of its own, so that the backend knows what this one has seen.
if (config.backend.proxy_url) config.backend.proxy_url += `?session=${crypto.randomUUID()}`;

window.CMS.init({ config });
