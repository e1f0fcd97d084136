import { collections, portal as portalSchema, type CollectionName, type Portal } from '../schema/index.ts';
import type { AnyEntry, Entry, Prose } from './entry.ts';
import { createLibrary, type Library } from './library.ts';

/** A small invented organisation for tests. */
export const portalFixture = (fields: Partial<Portal> = {}): Portal =>
  portalSchema.parse({
    name: 'Lantern',
    organisation: 'Harbour Pilots',
    tagline: 'What the harbour learned.',
    site: 'https://lantern.example/',
    reviewEvery: {
      lessons: 12,
      'case-studies': 24,
      reflections: 24,
      practices: 12,
      articles: 24,
      paths: 12,
      communities: 6,
    },
    ...fields,
  });

const prose = (html: string): Prose => ({
  html,
  headings: [],
  words: 0,
  plain: html.replaceAll(/<[^>]*>/g, ''),
  images: [],
  links: [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => ({
    address: address as string,
    at: { line: 1, column: 1 },
  })),
});

/** What every entry of a collection needs, so that a test writes only what it is about. */
const usual = {
  lessons: { title: 'A lesson', summary: 'When it is foggy, wait.', outcome: 'success', topics: ['fog'] },
  'case-studies': {
    title: 'A case',
    summary: 'We waited.',
    outcome: 'success',
    people: 'none-described',
    topics: ['fog'],
  },
  reflections: {
    title: 'A look back',
    summary: 'We took away one thing.',
    kind: 'after-action-review',
    heldOn: '2026-05-01',
    minutes: 30,
    topics: ['fog'],
  },
  practices: { title: 'A practice', summary: 'We wait.', topics: ['fog'], do: ['Wait.'] },
  articles: {
    title: 'An article',
    summary: 'It says wait.',
    url: 'https://read.example/1',
    meansForUs: 'We wait.',
    topics: ['fog'],
  },
  paths: { title: 'A path', summary: 'For new pilots.', steps: ['lessons/a', 'lessons/b'], topics: ['fog'] },
  communities: { name: 'A community', steward: 'master', meet: 'The wardroom.' },
  roles: { name: 'Harbour master', contact: 'Channel 12' },
  topics: { name: 'Fog', steward: 'master' },
  glossary: { term: 'Fairway', definition: 'The part that is kept deep.' },
  signals: { kind: 'reuse', entry: 'lessons/a', on: '2026-06-01' },
} satisfies Record<CollectionName, object>;

/** A valid entry: the usual fields, those given, and a text. */
export function entryFixture<C extends CollectionName>(
  collection: C,
  id: string,
  fields: Record<string, unknown> = {},
  html = '',
): Entry<C> {
  const { schema, format } = collections[collection];
  return {
    collection,
    id,
    file: `${collection}/${id}.${format}`,
    data: schema.parse({ ...usual[collection], ...fields }),
    prose: format === 'mdx' ? prose(html) : null,
  } as Entry<C>;
}

/** A library of these entries under the invented organisation, as of a day after all that usual fields tell. */
export const libraryFixture = (
  entries: readonly AnyEntry[],
  portal: Partial<Portal> = {},
  today = '2026-11-23',
): Library => createLibrary(portalFixture(portal), entries, today);
