import type { APIRoute } from 'astro';

/** Tells Decap to wait for our configuration; it looks for this before anything else. */
export const GET: APIRoute = () => new Response('window.CMS_MANUAL_INIT = true;\n');
