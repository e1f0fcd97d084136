import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownTwin } from '../../../adapters/feeds/twin.ts';
import type { AnyEntry } from '../../../core/entry.ts';
import { entriesIn } from '../../../core/library.ts';
import { absolute, getLibrary } from '../../../library.ts';
import { pageCollections } from '../../../schema/index.ts';

/** The Markdown twin of every page of knowledge. */
export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return pageCollections.flatMap((collection) =>
    (entriesIn(library, collection) as readonly AnyEntry[]).map((entry) => ({
      params: { collection, id: entry.id },
      props: { entry },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: AnyEntry }> = async ({ props }) =>
  new Response(markdownTwin(await getLibrary(), props.entry, { absolute }), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
