import { describe, expect, it } from 'vitest';
import { adminPage, policy } from './admin-page.ts';

const hostile = `</script><script>alert(1)</script><!-- "&'`;
const page = (over: Partial<Parameters<typeof adminPage>[0]> = {}) =>
  adminPage({
    title: 'Write',
    language: 'en-GB',
    base: '/portal/',
    config: { a: 1 },
    elsewhere: null,
    hosts: { connect: [], pictures: [] },
    ...over,
  });

/** What the browser reads out of the page's configuration. */
const read = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="editor-config">([^<]*)<\/script>/u.exec(html)?.[1] ?? '');

describe('the page of the editor', () => {
  it('holds its configuration as it is, and no text of it ends the script', () => {
    const html = page({ config: { name: hostile }, elsewhere: { repo: hostile } });
    expect(read(html)).toEqual({ config: { name: hostile }, elsewhere: { repo: hostile } });
    expect(html.match(/<script/gu)).toHaveLength(4);
  });

  it('holds no text that could become a tag or an attribute', () => {
    const html = page({ title: hostile, language: '"><img src=x>' });
    expect(html).toContain("<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- &quot;&amp;'</title>");
    expect(html).toContain('<html lang="&quot;&gt;&lt;img src=x&gt;">');
    expect(html.match(/<img/gu)).toBeNull();
  });

  it('loads its own scripts only, below the base path', () => {
    const sources = [...page().matchAll(/ (?:src|href)="([^"]*)"/gu)].map(([, address]) => address);
    expect(sources.every((address) => address?.startsWith('/portal/'))).toBe(true);
    expect(sources).toContain('/portal/admin/editor.js');
  });
});

describe('its policy', () => {
  it('lets nothing in from elsewhere on this machine', () => {
    const rules = policy({ connect: [], pictures: [] }).split('; ');
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain("connect-src 'self' blob:");
    expect(rules).toContain("img-src 'self' data: blob:");
    expect(rules.join(' ')).not.toMatch(/https?:|\*/u);
  });

  it('names the hosts of a draft that is kept elsewhere, each for what it is needed', () => {
    const rules = policy({ connect: ['https://api.a.example'], pictures: ['https://faces.a.example'] }).split('; ');
    expect(rules).toContain("connect-src 'self' blob: https://api.a.example");
    expect(rules).toContain("img-src 'self' data: blob: https://faces.a.example");
  });
});
