import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addressOf, shots, type Built } from '../../.config/pictures.ts';
import { sites } from './sites.ts';

const listed = (id: string, state: string, reviewedOn: string) => ({
  collection: 'lessons',
  url: `https://portal.example/portal/lessons/${id}/`,
  state,
  reviewedOn,
});

it('every picture finds its page under every base path', async () => {
  for (const { dir, base } of sites) {
    const { entries } = JSON.parse(await readFile(join(dir, 'api', 'entries.json'), 'utf8')) as {
      entries: Built['entries'];
    };
    const html = (path: string) => readFileSync(join(dir, path, 'index.html'), 'utf8');
    for (const shot of shots) {
      const path = addressOf(shot, { base, entries, html }).replace(/[?#].*$/, '');
      expect(await readdir(join(dir, path)), shot.name).toContain('index.html');
    }
  }
});

it('a picture of an entry shows one in the state asked for, the last reviewed first', () => {
  const shot = { name: 'x', page: { collection: 'lessons', state: 'learned' } };
  const entries = [
    listed('old', 'learned', '2025-01-01'),
    listed('new', 'learned', '2026-01-01'),
    listed('newest', 'identified', '2026-02-01'),
  ];
  const at = (some: Built['entries']) => addressOf(shot, { base: '/portal/', entries: some, html: () => '' });
  expect(at(entries)).toBe('/lessons/new/');
  expect(at(entries.slice(2))).toBe('/lessons/newest/');
  expect(() => at([])).toThrow('needs an entry in lessons');
  expect(addressOf({ ...shot, editor: true }, { base: '/portal/', entries, html: () => '' })).toBe(
    '/admin/#/collections/lessons/entries/new',
  );
});

it('a picture of the first page of a list shows what the list leads to, not what stands around it', () => {
  const shot = { name: 'x', page: { firstOf: '/briefs/' } };
  const at = (html: string) => addressOf(shot, { base: '/portal/', entries: [], html: () => html });
  const list = '<a href="/portal/briefs/menu/"><main><a href="/portal/briefs/">All</a><a href="/portal/briefs/mole/">';
  expect(at(list)).toBe('/briefs/mole/');
  expect(() => at('<main><a href="/portal/briefs/">All</a>')).toThrow('needs a page that /briefs/ leads to');
});

it('pictures are taken under a base path', async () => {
  const site = sites.find(({ base }) => base !== '/')!;
  const out = await mkdtemp(join(tmpdir(), 'hindsight-shots-'));
  const only = ['--only', 'home-phone', '--only', 'entry-print'];
  execFileSync(process.execPath, [
    'scripts/shots.ts',
    '--dir',
    site.dir,
    '--content',
    site.content,
    '--out',
    out,
    ...only,
  ]);
  expect((await readdir(out)).sort()).toEqual(['entry-print.png', 'home-phone.png']);
  const png = await readFile(join(out, 'home-phone.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([780, 1688]);
  await rm(out, { recursive: true });
});
