import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { findFile } from './find-file.ts';
import { listenFrom } from './listen.ts';
import { isDownload, mediaTypeOf } from './media-types.ts';

export interface Served {
  /** Full address of the site, base path and last slash included. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and drops every open connection. */
  readonly close: () => Promise<void>;
}

interface Place {
  readonly dir: string;
  /** Path the site lives under, with a slash at both ends: `/` or `/portal/`. */
  readonly base?: string;
  /** Port to try first; 0 for any. */
  readonly port?: number;
  /** Answers POST requests below `<base>api/`, and GET requests below `<base>api/share/`; without it every POST is refused. */
  readonly handle?: (request: Request) => Promise<Response>;
}

const plain = (response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);

async function sendFile(request: IncomingMessage, response: ServerResponse, file: string, status = 200) {
  const body = await readFile(file);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    'content-type': mediaTypeOf(file),
    // Always asked again, answered in full only when it changed.
    'cache-control': 'no-cache',
    etag,
    'x-content-type-options': 'nosniff',
    ...(isDownload(file) ? { 'content-disposition': 'attachment' } : {}),
  };
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (status === 200 && (known.includes(etag) || known.includes('*'))) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const mostBytes = 30_000_000;

/** Hands a request to a handler that speaks plain Request and Response. */
async function passOn(request: IncomingMessage, response: ServerResponse, handle: NonNullable<Place['handle']>) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > mostBytes) {
      plain(response, 413, 'That is too large.', { connection: 'close' });
      return;
    }
    chunks.push(chunk);
  }
  const headers = new Headers(
    Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  const url = `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`;
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const body = method === 'POST' ? { body: Buffer.concat(chunks) } : {};
  const reply = await handle(new Request(url, { method, headers, ...body }));
  response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(Buffer.from(await reply.arrayBuffer()));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  base: string,
  handle?: Place['handle'],
) {
  const below = (path: string): boolean => request.url?.startsWith(`${base}${path}`) ?? false;
  if (handle && ((request.method === 'POST' && below('api/')) || (request.method === 'GET' && below('api/share/')))) {
    await passOn(request, response, handle);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    plain(response, 405, 'Only GET and HEAD are answered.', { allow: 'GET, HEAD' });
    return;
  }
  const [pathname, query] = (request.url ?? '/').split('?', 2) as [string, string?];
  const suffix = query === undefined ? '' : `?${query}`;
  if (pathname === base.slice(0, -1)) {
    plain(response, 301, 'Moved.', { location: base + suffix });
    return;
  }
  const found = pathname.startsWith(base) ? await findFile(folder, pathname.slice(base.length - 1)) : null;
  if (found?.kind === 'malformed') plain(response, 400, 'That is no address of this site.');
  else if (found?.kind === 'folder') plain(response, 301, 'Moved.', { location: base + found.path.slice(1) + suffix });
  else if (found?.kind === 'file') await sendFile(request, response, found.file);
  else {
    const page = await findFile(folder, '/404.html');
    if (page.kind === 'file') await sendFile(request, response, page.file, 404);
    else plain(response, 404, 'There is no such page.');
  }
}

/** Serves a built site to this machine alone, as a static host would. */
export async function serveFolder({ dir, base = '/', port = 0, handle }: Place): Promise<Served> {
  const folder = resolve(dir);
  const server = createServer((request, response) => {
    answer(request, response, folder, base, handle).catch(() => {
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'The page could not be read.');
    });
  });
  const bound = await listenFrom(server, port);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${bound}${base}`, port: bound, close };
}
