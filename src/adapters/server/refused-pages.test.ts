import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/finding.ts';
import { refusedAt, refusedPages } from './refused-pages.ts';

const finding = (file: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule: 'syntax',
  severity,
  message: 'Words in <angle> brackets.',
  help: 'Write "&lt;" & more.',
  file,
  line: 4,
  column: 10,
});
const findings = [finding('lessons/a.mdx'), finding('lessons/b.mdx', 'warning'), finding('roles/master.yaml')];

describe('an entry that is refused while somebody writes it', () => {
  it.each([
    ['/portal/lessons/a/', 1],
    ['/portal/lessons/a?x=y', 1],
    ['/portal/roles/master/', 1],
    ['/portal/lessons/a/?as-it-is', 0],
    ['/portal/lessons/b/', 0],
    ['/portal/lessons/', 0],
    ['/lessons/a/', 0],
    ['/portal/lessons/%', 0],
  ])('is looked for at %s: %i found', (url, count) => {
    expect(refusedAt(url, '/portal/', findings)).toHaveLength(count);
  });

  const served = async (read: () => Promise<readonly Finding[]>) => {
    const answer = refusedPages({ base: '/portal/', folder: 'content', findings: read });
    const server = createServer((request, response) => answer(request, response, () => response.end('the site')));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}/portal/lessons/a/`);
    const text = await response.text();
    server.close();
    return { status: response.status, text };
  };

  it('has a page that says where and what, with nothing of it read as HTML', async () => {
    const { status, text } = await served(() => Promise.resolve(findings));
    expect(status).toBe(422);
    expect(text).toContain('content/lessons/a.mdx:4:10');
    expect(text).toContain('Words in &lt;angle&gt; brackets.');
    expect(text).toContain('Write &quot;&amp;lt;&quot; &amp; more.');
    expect(text).toContain('src="/portal/@vite/client"');
  });

  it('does not stand in the way when nothing is known', async () => {
    expect((await served(() => Promise.reject(new Error('no file')))).text).toBe('the site');
    expect((await served(() => Promise.resolve([]))).text).toBe('the site');
  });
});
