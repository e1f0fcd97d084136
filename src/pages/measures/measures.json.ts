import type { APIRoute } from 'astro';
import { measuresOf } from '../../core/measures.ts';
import { measuresJson } from '../../core/measures-as-text.ts';
import { absolute, getHistory, getLibrary, today } from '../../library.ts';

export const GET: APIRoute = async () =>
  Response.json(measuresJson(measuresOf(await getLibrary(), today, await getHistory()), today, absolute));
