import type { APIRoute } from 'astro';
import { editorStyle } from '../../adapters/decap/assets.ts';

export const GET: APIRoute = async () => new Response(await editorStyle());
