import type { APIRoute } from 'astro';
import { parserForBrowsers } from '../../adapters/decap/assets.ts';

/** The parser, under the name by which its script asks for it. */
export const GET: APIRoute = async () => new Response(await parserForBrowsers());
