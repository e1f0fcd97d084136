import type { APIRoute } from 'astro';

/**
 * The style sheet that Pagefind ships with its components, put into the weakest layer of ours. As it comes it would
 * outweigh every rule of the site.
 */
export const GET: APIRoute = () =>
  new Response('@import url("../pagefind/pagefind-component-ui.css") layer(reset);\n', {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
