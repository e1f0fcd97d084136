import type { APIRoute } from 'astro';
import { decapScript } from '../../adapters/decap/assets.ts';

export const GET: APIRoute = async () => new Response(await decapScript());
