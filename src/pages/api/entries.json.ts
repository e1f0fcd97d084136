import type { APIRoute } from 'astro';
import { entriesDocument } from '../../adapters/feeds/entries-json.ts';
import { getLibrary, href, today } from '../../library.ts';

/** Every page of knowledge as other tools read it (architecture, section 7). */
export const GET: APIRoute = async () => Response.json(entriesDocument(await getLibrary(), today, { href }));
