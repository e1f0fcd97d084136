import type { APIRoute } from 'astro';
import { checkerScript } from '../../adapters/decap/assets.ts';

/** The checks as a worker, for where there is no server of ours. */
export const GET: APIRoute = async () => new Response(await checkerScript());
