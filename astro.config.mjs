import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { serviceAddress } from './src/adapters/share/service-address.ts';
import { indexableIn } from './src/adapters/feeds/indexable.ts';

const content = process.env.HINDSIGHT_CONTENT ?? 'content';

/**
 * Site and base path come from the content, so that one setting serves checks, pages and feeds. A build hands over the
 * one that was checked, because the file may be another by now.
 */
function siteAddress() {
  if (process.env.HINDSIGHT_SITE) return new URL(process.env.HINDSIGHT_SITE);
  try {
    return new URL(parse(readFileSync(`${content}/portal.yaml`, 'utf8')).site);
  } catch {
    return new URL('https://portal.example/');
  }
}

const address = siteAddress();
// Whoever answers the forms of the site may be elsewhere; browsers are told so.
const service = serviceAddress(process.env.HINDSIGHT_SERVICE, '/');
const serviceOrigin = service?.startsWith('https://') ? ` ${new URL(service).origin}` : '';
const outDir = process.env.HINDSIGHT_OUT ?? 'dist';

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  outDir,
  cacheDir: process.env.HINDSIGHT_CACHE ?? 'node_modules/.astro',
  // The guides under src/pages are ours; contributed content never comes near this integration.
  integrations: [mdx(), sitemap({ filter: indexableIn(outDir, address.pathname) })],
  // Highlighting would need inline styles, which the content security policy refuses.
  markdown: { syntaxHighlight: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    server: {
      fs: {
        // While writing, the server would hand out any file below the project: a contributed SVG ran its script at the
        // editor's own address, and contributed MDX was compiled. The list of Vite itself stands before ours.
        deny: ['.env', '.env.*', '*.{crt,pem}', '**/.git/**', `${resolve(content)}/**`],
      },
    },
  },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        `connect-src 'self'${serviceOrigin}`,
        "manifest-src 'self'",
        "worker-src 'self'",
        `form-action 'self'${serviceOrigin}`,
        "base-uri 'none'",
        "object-src 'none'",
      ],
      // Pagefind's index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
