import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import type { Library } from '../../core/library.ts';
import { atom, feedLength, jsonFeed, rss } from './feed.ts';

const addresses = {
  href: (path: string) => `/portal${path}`,
  absolute: (path: string) => `https://lantern.example/portal${path}`,
};
const today = '2026-11-23';

/** Reads XML strictly: the texts and attributes of every element by name. Throws where it is not well-formed. */
function read(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const open: string[] = [];
  const note = (name: string, value: string) => (found[name] ??= []).push(value);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push('');
    for (const { name: attribute, value } of Object.values(attributes)) note(`${name}@${attribute}`, value);
  });
  const text = (value: string) => open.push(`${open.pop() ?? ''}${value}`);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => note(name, (open.pop() ?? '').trim()));
  parser.write(xml).close();
  return found;
}

const library = libraryFixture([
  entryFixture('topics', 'fog', { name: 'Fog & ice' }),
  entryFixture('lessons', 'wait', {
    title: 'Wait in fog',
    reviewedOn: '2026-03-01',
    effects: [
      {
        measure: 'Groundings',
        baseline: '4',
        result: '0',
        where: 'Another port.',
        checkedOn: '2026-09-01',
        verdict: 'worked',
      },
      { measure: 'Complaints', result: '2', checkedOn: '2026-08-01', verdict: 'partly' },
    ],
  }),
  entryFixture('practices', 'fog', {
    title: 'In fog',
    changes: [{ on: '2026-02-01', lesson: 'wait', was: 'Sail.', now: 'Wait.', kind: 'reverse' }],
  }),
  entryFixture('articles', 'old', {
    title: 'Old advice',
    retired: { on: '2026-10-01', reason: 'Disproved.', replacedBy: 'practices/fog' },
  }),
]);

describe.each([
  ['RSS', (given: Library) => read(rss(given, today, addresses)), 'item', 'description'],
  ['Atom', (given: Library) => read(atom(given, today, addresses)), 'entry', 'summary'],
] as const)('the %s feed', (_, feed, item, text) => {
  it('tells what happened, newest first', () => {
    expect(feed(library).title).toEqual(
      expect.arrayContaining([
        'No longer holds: Old advice',
        'Effect checked: Wait in fog',
        'Wait in fog',
        'Practice changed: In fog',
      ]),
    );
    expect(feed(library)[text]).toEqual(
      expect.arrayContaining([
        '<p>Disproved.</p><p>Instead: In fog</p>',
        '<p>It helped. Groundings: 4, against 0.</p><p>Measured elsewhere: Another port.</p>',
        '<p>It helped in part. Complaints: 2.</p><p>Measured here.</p>',
        '<p>When it is foggy, wait.</p>',
        '<p>Was: Sail.</p><p>Now: Wait.</p><p>Because of the lesson: Wait in fog</p>',
      ]),
    );
  });

  it('stays well-formed and says the same whatever people write', () => {
    const title = 'a ]]> b ]]> <script>alert("1")</script> & &amp; \u0007\uD800é';
    const hostile = libraryFixture(
      [
        entryFixture('topics', 'fog', { name: '<Fog> "&" ]]>' }),
        entryFixture('lessons', 'x', { title, summary: title, reviewedOn: '2026-01-01' }),
      ],
      { name: '<Lantern> & "co" ]]>', tagline: '<b>&</b>', organisation: 'A & <B>' },
    );
    const found = feed(hostile);
    expect(found[item]).toHaveLength(1);
    expect(found[text]?.at(-1)).toMatch(/^<p>a \]\]&gt; b \]\]&gt; &lt;script&gt;/);
    expect(JSON.stringify(found)).not.toContain('\\u0007');
  });

  it('is well-formed when nothing ever happened', () => {
    expect(feed(libraryFixture([]))[item]).toBeUndefined();
  });

  it('ends after a number of items', () => {
    const many = Array.from({ length: feedLength + 5 }, (_none, i) =>
      entryFixture('lessons', `l${i}`, { reviewedOn: '2026-01-01' }),
    );
    expect(feed(libraryFixture(many))[item]).toHaveLength(feedLength);
  });
});

describe('what the formats ask for', () => {
  it('gives full addresses with the base path', () => {
    const found = read(rss(library, today, addresses));
    expect(found.link).toContain('https://lantern.example/portal/practices/fog/');
    expect(found.guid).toContain('https://lantern.example/portal/practices/fog/#changed-2026-02-01');
    expect(found['guid@isPermaLink']).toContain('false');
    expect(found['atom:link@href']).toEqual(['https://lantern.example/portal/rss.xml']);
    expect(read(atom(library, today, addresses))['link@href']).toEqual(
      expect.arrayContaining([
        'https://lantern.example/portal/atom.xml',
        'https://lantern.example/portal/lessons/wait/',
      ]),
    );
  });

  it('is dated by its news, so that an unchanged library gives an unchanged feed', () => {
    expect(read(atom(library, today, addresses)).updated?.[0]).toBe('2026-10-01T12:00:00.000Z');
    expect(atom(library, '2026-11-24', addresses)).toBe(atom(library, today, addresses));
  });

  it('marks up Atom titles, which are HTML, and leaves the others plain', () => {
    const titled = libraryFixture([
      entryFixture('lessons', 'x', { title: 'Under <5 & over', reviewedOn: '2026-01-01' }),
    ]);
    expect(read(atom(titled, today, addresses)).title).toContain('Under &lt;5 &amp; over');
    expect(read(rss(titled, today, addresses)).title).toContain('Under <5 & over');
    expect(JSON.parse(jsonFeed(titled, today, addresses)).items[0].title).toBe('Under <5 & over');
  });

  it('gives the same as JSON', () => {
    const feed = JSON.parse(jsonFeed(library, today, addresses));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1',
      title: 'Lantern',
      home_page_url: 'https://lantern.example/portal/',
      feed_url: 'https://lantern.example/portal/feed.json',
    });
    expect(feed.items).toHaveLength(5);
    expect(feed.items[0]).toMatchObject({
      id: 'https://lantern.example/portal/articles/old/#retired-2026-10-01',
      url: 'https://lantern.example/portal/articles/old/',
      content_html: '<p>Disproved.</p><p>Instead: In fog</p>',
      tags: ['Articles', 'Fog & ice'],
    });
  });
});
