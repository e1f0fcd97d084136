import type { APIRoute } from 'astro';
import { atom } from '../adapters/feeds/feed.ts';
import { absolute, getLibrary, href, today } from '../library.ts';

export const GET: APIRoute = async () =>
  new Response(atom(await getLibrary(), today, { absolute, href }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
