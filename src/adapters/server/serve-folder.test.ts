import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from './serve-folder.ts';

let root: string;
let open: Served[] = [];

async function serve(options: { base?: string; port?: number } = {}): Promise<Served> {
  const served = await serveFolder({ dir: join(root, 'site'), ...options });
  open.push(served);
  return served;
}

/** NextSteps with the path exactly as written: fetch would tidy the dots away. */
function ask(served: Served, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string | undefined>; body: string }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port: served.port, path, headers, method }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string>, body }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hindsight-serve-'));
  const site = join(root, 'site');
  await mkdir(join(site, 'lessons', 'a b'), { recursive: true });
  await mkdir(join(site, 'empty'));
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), 'home');
  await writeFile(join(site, '404.html'), 'lost');
  await writeFile(join(site, 'look.css'), 'a{}');
  await writeFile(join(site, 'index.pagefind'), 'bytes');
  await writeFile(join(site, 'lessons', 'index.html'), 'lessons');
  await writeFile(join(site, 'lessons', 'a b', 'index.html'), 'spaced');
  await symlink(join(root, 'secret.txt'), join(site, 'link.txt'));
});

afterEach(async () => {
  await Promise.all(open.map((served) => served.close()));
  open = [];
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('a served folder', () => {
  it('answers a folder with its index page', async () => {
    const served = await serve();
    expect((await ask(served, '/')).body).toBe('home');
    expect((await ask(served, '/lessons/?q=1')).body).toBe('lessons');
    expect((await ask(served, '/lessons/a%20b/')).body).toBe('spaced');
  });

  it('says what each file is, and bytes where it does not know', async () => {
    const served = await serve();
    expect((await ask(served, '/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask(served, '/look.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    expect((await ask(served, '/index.pagefind')).headers['content-type']).toBe('application/octet-stream');
    expect((await ask(served, '/look.css')).headers['x-content-type-options']).toBe('nosniff');
  });

  it('hands out a document to be kept, never to be opened in the page', async () => {
    await writeFile(join(root, 'site', 'form.pdf'), '%PDF-');
    const { headers } = await ask(await serve(), '/form.pdf');
    expect(headers['content-disposition']).toBe('attachment');
  });
  it('sends a folder without its slash to the address with one, and never to another host', async () => {
    const served = await serve();
    const moved = await ask(served, '/lessons?q=1');
    expect([moved.status, moved.headers.location]).toEqual([301, '/lessons/?q=1']);
    expect((await ask(served, '//lessons')).headers.location).toBe('/lessons/');
    expect((await ask(served, '/lessons/a%20b')).headers.location).toBe('/lessons/a%20b/');
  });

  it('shows the page for lost addresses with status 404', async () => {
    const served = await serve();
    for (const path of ['/nothing/', '/empty/', '/empty', '/look.css/']) {
      const lost = await ask(served, path);
      expect([path, lost.status, lost.body]).toEqual([path, 404, 'lost']);
    }
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/lessons/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/%00',
    '/%zz',
  ])('gives nothing from outside the folder for %s', async (path) => {
    const { status, body } = await ask(await serve(), path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret');
  });

  it('answers 304 to who has the page already, and anew once it changed', async () => {
    const served = await serve();
    const file = join(root, 'site', 'changing.txt');
    await writeFile(file, 'one');
    const etag = (await ask(served, '/changing.txt')).headers.etag ?? '';
    expect(await ask(served, '/changing.txt', { 'if-none-match': `"other", W/${etag}` })).toMatchObject({
      status: 304,
      body: '',
    });
    await writeFile(file, 'two');
    expect(await ask(served, '/changing.txt', { 'if-none-match': etag })).toMatchObject({ status: 200, body: 'two' });
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const served = await serve();
    const head = await ask(served, '/', {}, 'HEAD');
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '4']);
    expect((await ask(served, '/', {}, 'POST')).status).toBe(405);
  });

  it('lives under a base path and nowhere else', async () => {
    const served = await serve({ base: '/portal/' });
    expect(served.url).toBe(`http://localhost:${served.port}/portal/`);
    expect((await ask(served, '/portal/lessons/')).body).toBe('lessons');
    expect((await ask(served, '/portal?x=1')).headers.location).toBe('/portal/?x=1');
    expect((await ask(served, '/portal/lessons')).headers.location).toBe('/portal/lessons/');
    for (const path of ['/', '/lessons/', '/portals/']) expect((await ask(served, path)).status).toBe(404);
  });
});

describe('the port', () => {
  it('is the next free one when the wanted one is taken', async () => {
    const first = await serve();
    const second = await serve({ port: first.port });
    expect(second.port).toBeGreaterThan(first.port);
    expect((await ask(second, '/')).body).toBe('home');
  });

  it('counts as taken when a stranger sits on the other loopback address', async ({ skip }) => {
    const stranger = createServer();
    const port = await new Promise<number>((resolve) => {
      stranger.on('error', () => resolve(0));
      stranger.listen(0, '::1', () => resolve((stranger.address() as { port: number }).port));
    });
    if (port === 0) skip('this machine has no IPv6 loopback');
    expect((await serve({ port })).port).not.toBe(port);
    await new Promise((resolve) => stranger.close(resolve));
  });

  it('is given back when the server closes', async () => {
    const first = await serve();
    await first.close();
    expect((await serve({ port: first.port })).port).toBe(first.port);
  });
});
