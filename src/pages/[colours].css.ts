import type { APIRoute, GetStaticPaths } from 'astro';
import { brandStyles } from '../views/brand-styles.ts';
import { getLibrary } from '../library.ts';

// A file of its own, because the policy of the site allows no styles within a page. Not written unless it is needed.
export const getStaticPaths = (async () => {
  const binding = (await getLibrary()).portal.colours?.binding;
  return binding === undefined ? [] : [{ params: { colours: 'colours' }, props: { binding } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ binding: string }> = ({ props }) =>
  new Response(brandStyles(props.binding), { headers: { 'content-type': 'text/css; charset=utf-8' } });
