import type { APIRoute } from 'astro';
import { llmsText } from '../adapters/feeds/llms.ts';
import { absolute, getLibrary } from '../library.ts';

export const GET: APIRoute = async () => new Response(llmsText(await getLibrary(), { absolute }));
