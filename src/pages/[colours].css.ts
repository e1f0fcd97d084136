import type { APIRoute, GetStaticPaths } from 'astro';
import { brandStyles } from '../views/brand-styles.ts';
import { getLibrary } from '../library.ts';

// A file of its own, because the policy of the site allows no styles within a page. Not written unless it is needed.
export const getStaticPaths = (async () => {
  const brand = (await getLibrary()).portal.colours?.brand;
  return brand === undefined ? [] : [{ params: { colours: 'colours' }, props: { brand } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ brand: string }> = ({ props }) =>
  new Response(brandStyles(props.brand), { headers: { 'content-type': 'text/css; charset=utf-8' } });
