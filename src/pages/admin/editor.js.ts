import type { APIRoute } from 'astro';
import { editorScript } from '../../adapters/decap/assets.ts';

export const GET: APIRoute = async () => new Response(await editorScript());
