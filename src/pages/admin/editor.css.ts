import type { APIRoute } from 'astro';

export const GET: APIRoute = () =>
  new Response(
    'body { margin: 0; }\n#editor-says { font: 1.125rem/1.5 system-ui, sans-serif; max-inline-size: 37rem; margin: 3rem auto; padding-inline: 1rem; }\n',
  );
