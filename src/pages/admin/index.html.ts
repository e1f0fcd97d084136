import type { APIRoute } from 'astro';
import { adminPage } from '../../adapters/decap/admin-page.ts';
import { editorConfig } from '../../adapters/decap/config.ts';
import { absolute, getLibrary, href } from '../../library.ts';

/** The editor. Made at build, so that it is served and never committed. */
export const GET: APIRoute = async () => {
  const { portal } = await getLibrary();
  const backend = { name: 'proxy', proxy_url: href('/api/editor/drafts'), branch: 'main' };
  const config = editorConfig({ portal, content: 'content', site: absolute('/'), backend });
  const page = adminPage({
    title: `Write. ${portal.name}`,
    language: portal.language,
    base: href('/'),
    config,
    hosts: [],
  });
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
