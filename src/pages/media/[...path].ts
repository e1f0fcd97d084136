import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedPicture, shownFiles } from '../../adapters/files/publish-pictures.ts';
import { site } from '../../adapters/files/snapshot.ts';
import { contentFolder, getLibrary } from '../../library.ts';

/** Only what an entry shows or links to is published. */
export const getStaticPaths: GetStaticPaths = async () =>
  shownFiles(await getLibrary()).map((path) => ({ params: { path } }));

/** A build has drawn them before; while writing each is drawn when it is asked for. */
export const GET: APIRoute = async ({ params }) => {
  const path = params['path'] ?? '';
  return new Response(
    site.media === undefined
      ? await publishedPicture(contentFolder, path)
      : new Uint8Array(await readFile(join(site.media, path))),
  );
};
