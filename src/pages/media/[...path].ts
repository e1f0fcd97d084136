import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { publishPicture } from '../../adapters/files/pictures.ts';
import { readRegular } from '../../adapters/files/scan.ts';
import { contentFolder, getLibrary, href } from '../../library.ts';

/** Only pictures that an entry shows are published. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { entries } = await getLibrary();
  const shown = new Set(entries.flatMap(({ prose }) => prose?.images ?? []));
  return [...shown].map((url) => ({ params: { path: url.slice(href('/media/').length) } }));
};

export const GET: APIRoute = async ({ params }) => {
  const bytes = await readRegular(join(contentFolder, params['path'] ?? ''));
  if (typeof bytes === 'string')
    throw new Error(`The picture ${params['path'] ?? ''} changed while the site was built.`);
  return new Response(await publishPicture(bytes));
};
