import type { APIRoute } from 'astro';
import { rss } from '../adapters/feeds/feed.ts';
import { absolute, getLibrary, href, today } from '../library.ts';

export const GET: APIRoute = async () =>
  new Response(rss(await getLibrary(), today, { absolute, href }), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
