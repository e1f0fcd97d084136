import type { APIRoute } from 'astro';
import { libraryFile } from '../../adapters/decap/library-file.ts';
import { getLibrary } from '../../library.ts';

/** What the checks in the browser need to know of the library. */
export const GET: APIRoute = async () => Response.json(libraryFile(await getLibrary()));
