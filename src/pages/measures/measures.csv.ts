import type { APIRoute } from 'astro';
import { measuresOf } from '../../core/measures/measures.ts';
import { measuresCsv } from '../../core/measures/measures-as-text.ts';
import { getHistory, getLibrary, today } from '../../library.ts';

export const GET: APIRoute = async () =>
  new Response(measuresCsv(measuresOf(await getLibrary(), today, await getHistory())), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
