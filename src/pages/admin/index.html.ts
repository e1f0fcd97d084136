import type { APIRoute } from 'astro';
import { adminPage } from '../../adapters/decap/admin-page.ts';
import { githubHosts, localBackend } from '../../adapters/decap/backend.ts';
import { editorConfig } from '../../adapters/decap/config.ts';
import { absolute, editorOnTheWeb, getLibrary, href } from '../../library.ts';

/** The editor. Made at build, so that it is served and never committed. */
export const GET: APIRoute = async () => {
  const { portal } = await getLibrary();
  const elsewhere = await editorOnTheWeb();
  const backend = localBackend(href('/api/editor/drafts'));
  const page = adminPage({
    title: `Write. ${portal.name}`,
    language: portal.language,
    base: href('/'),
    config: editorConfig({ portal, content: 'content', site: absolute('/'), backend }),
    elsewhere,
    hosts: elsewhere === null ? { connect: [], pictures: [] } : githubHosts,
  });
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
