import type { APIRoute } from 'astro';
import { measuresOf } from '../../core/measures/measures.ts';
import { measuresJson } from '../../core/measures/measures-as-text.ts';
import { absolute, getHistory, getLibrary, today } from '../../library.ts';

export const GET: APIRoute = async () =>
  Response.json(measuresJson(measuresOf(await getLibrary(), today, await getHistory()), today, absolute));
