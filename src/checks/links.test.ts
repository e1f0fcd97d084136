import { describe, expect, it } from 'vitest';
import type { Key } from '../core/entry.ts';
import { findingsFor } from './harbour.fixture.ts';

const addresses = new Set([
  '/',
  '/about/',
  '/search/',
  '/lessons/',
  '/lessons/topic/fog/',
  '/rss.xml',
  '/uploads/form.pdf',
  '/contribute/writing/',
]);
const lesson = (words: string, more = '') =>
  `---\ntitle: Look where it leads\nsummary: When a page links, look where, because pages move.\noutcome: success\ntopics: [fog]\n${more}---\n\n## What happened\n\n${words}\n\n## Do this next\n\nLook.\n`;
const told = (words: string, key: Key = 'lessons/x', source = lesson(words)) =>
  findingsFor(key, source, {}, addresses)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, line, column, help }) => ({ rule, place: `${line}:${column}`, help }));

describe('a link within the portal', () => {
  it.each([
    '/',
    '/about/',
    '/about',
    '/lessons/',
    '/lessons/?topic=fog',
    '/search/?q=lamp',
    '/lessons/topic/fog/',
    '/rss.xml',
    '/uploads/form.pdf',
    '/contribute/writing/',
    '/lessons/base/',
    '/lessons/base/#do-this-next',
    '/glossary/#fairway',
    '#do-this-next',
    'base.mdx',
    '../topics/fog.yaml',
    './base.md#what-happened',
    '/topics/fog/',
    'https://elsewhere.example/x',
    'tel:+442079460000',
  ])('to %s is let through', (address) =>
    expect(told(`See [it](${address}).`).filter(({ rule }) => rule !== 'personal-identifier')).toEqual([]),
  );

  it.each([
    ['/nowhere/', 'Look up'],
    ['/images/a.png', 'Look up'],
    ['/uploads/from.pdf', '/uploads/form.pdf'],
    ['/media/lessons/none.png', 'Look up'],
    ['/contribute/wrting/', '/contribute/writing/'],
    ['/briefs/no-such/', 'Look up'],
    ['/lessons/topic/frog/', '/lessons/topic/fog/'],
    ['/lessons/bass/', '/lessons/base/'],
    ['/lessons/base/#nothing', '#do-this-next'],
    ['/glossary/#fairways', '/glossary/#fairway'],
    ['#nothing', '#do-this-next'],
    ['bass.mdx', '/lessons/base/'],
    ['../practices/lamp.md', '/practices/lamps/'],
  ])('to %s is refused where it stands, with the way out', (address, help) => {
    const found = told(`See [it](${address}).`);
    expect(found).toMatchObject([{ rule: 'internal-link', place: '10:5' }]);
    expect(found[0]?.help).toContain(help);
  });

  it.each(['[f][nope]', 'A claim.[^9]'])('%s that leads nowhere is refused', (words) =>
    expect(told(`See ${words}`)).toMatchObject([{ rule: 'link' }]),
  );

  it('to an old address is let through, that of another site too', () => {
    const source = lesson('See [it](/old/place.html).', 'formerly: [/old/place.html, /lessons/older/]\n');
    expect(told('', 'lessons/x', source)).toEqual([]);
  });

  it('from a live practice to what is retired is refused in its text too', () => {
    const practice = (words: string) =>
      `---\ntitle: Three lamps\nsummary: We wait for three.\ntopics: [fog]\ndo: [Wait.]\n---\n\nSee [it](${words}).\n`;
    expect(told('', 'practices/x', practice('/lessons/old-way/'))).toMatchObject([
      { rule: 'retired-citation', place: '8:5', help: 'Link to /lessons/base/ instead.' },
    ]);
    expect(told('', 'practices/x', practice('../lessons/old-way.mdx'))).toMatchObject([{ rule: 'retired-citation' }]);
    expect(told('', 'practices/x', practice('/lessons/base/'))).toEqual([]);
  });
});
