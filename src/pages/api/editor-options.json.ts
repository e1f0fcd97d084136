import type { APIRoute } from 'astro';
import { editorOptions } from '../../adapters/decap/editor-options.ts';
import { getLibrary } from '../../library.ts';

/** Roles, topics and terms, for the pickers of the editor. */
export const GET: APIRoute = async () => Response.json(editorOptions(await getLibrary()));
