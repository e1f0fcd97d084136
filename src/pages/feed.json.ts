import type { APIRoute } from 'astro';
import { jsonFeed } from '../adapters/feeds/feed.ts';
import { absolute, getLibrary, href, today } from '../library.ts';

export const GET: APIRoute = async () =>
  new Response(jsonFeed(await getLibrary(), today, { absolute, href }), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
