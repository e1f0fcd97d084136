import type { APIRoute } from 'astro';
import { withoutParserScript } from '../../adapters/decap/assets.ts';

/** The checks that are left when the worker cannot work. */
export const GET: APIRoute = async () => new Response(await withoutParserScript());
