import { createLibrary, type Library } from '../core/library.ts';
import { portalFixture } from '../core/library.fixture.ts';
import type { AnyEntry, Key } from '../core/entry.ts';
import type { Finding } from '../core/finding.ts';
import { placeInFile } from '../prose/validate-fields.ts';
import { validateEntry } from '../prose/validate.ts';
import { collections, type CollectionName } from '../schema/index.ts';
import { adviseOn, duplicateFindings, identifierFindings, identifierOptions, knowledgeOf, runRules } from './index.ts';

/** The day on which the fixtures are checked. */
export const today = '2026-11-23';

const lesson = (title: string, more = '') =>
  `---\ntitle: ${title}\nsummary: When the tide turns, look again, because lamps move.\noutcome: success\ntopics: [fog]\n${more}---\n\n## What happened\n\nThe tide turned.\n\n## Do this next\n\nLook again.\n`;
const change = (id: string) => `  - {on: 2026-01-10, lesson: ${id}, was: One lamp., now: Two lamps., kind: replace}\n`;

/** A small harbour that every fixture is put into. */
const base: Readonly<Record<Key, string>> = {
  'roles/master': 'name: Harbour master\ncontact: Channel 12\n',
  'roles/mate': 'name: First mate\ncontact: Channel 14\n',
  'topics/fog': 'name: Fog\nsteward: master\n',
  'glossary/fairway': 'term: fairway\ndefinition: The part that is kept deep.\navoid: [channel way]\n',
  'lessons/base': lesson('Look again'),
  'lessons/old-way': lesson(
    'Look once',
    'retired:\n  on: 2026-01-01\n  reason: Once was not enough.\n  replacedBy: lessons/base\n',
  ),
  'lessons/embedded-in-january': lesson('Two lamps in January'),
  'lessons/embedded-in-september': lesson('Two lamps in September'),
  'lessons/happened-again': lesson('The lamp was out'),
  'lessons/happened-again-and-embedded': lesson(
    'The lamp was out twice',
    'effects: [{measure: m, result: 1, checkedOn: 2026-03-01, checkedBy: mate, verdict: worked}]\n',
  ),
  'case-studies/base':
    '---\ntitle: A case\nsummary: We looked.\noutcome: success\npeople: none-described\ntopics: [fog]\n---\n\n## What we did\n\nWe looked.\n\n## What happened\n\nNothing.\n',
  'practices/lamps': `---\ntitle: Two lamps\nsummary: We wait for two.\ntopics: [fog]\ndo: [Wait.]\nchanges:\n${change('embedded-in-january')}${change('happened-again-and-embedded')}---\n`,
  'practices/posts': `---\ntitle: White posts\nsummary: We paint the posts.\ntopics: [fog]\ndo: [Paint.]\nchanges:\n${change('embedded-in-september').replace('2026-01-10', '2026-09-01')}---\n`,
  'signals/a': 'kind: recurrence\nentry: lessons/happened-again\non: 2026-02-01\n',
  'signals/b': 'kind: recurrence\nentry: lessons/happened-again\non: 2026-03-01\n',
  'signals/c': 'kind: recurrence\nentry: lessons/happened-again-and-embedded\non: 2026-02-01\n',
  'signals/d': 'kind: recurrence\nentry: lessons/happened-again-and-embedded\non: 2026-03-01\n',
};

const portal = portalFixture({ settings: [{ id: 'quay', name: 'Quay' }], phases: [] });
const pictures = new Map([['lamps.png', { url: '/media/lessons/lamps.png', width: 600, height: 400 }]]);

const pass = (key: string, text: string) => {
  const [collection, id] = key.split('/') as [CollectionName, string];
  const file = `${key}.${collections[collection].format}`;
  const candidate = { collection, id, file, bytes: new TextEncoder().encode(text) };
  return { file, source: text, ...validateEntry(candidate, { base: '/', pictures }) };
};

/** What is said of the texts of the harbour itself: the same each time, so it is asked once. */
const passedBase = new Map(Object.entries<string>(base).map(([key, text]) => [key, pass(key, text)]));

/** The harbour as it lies before a fixture joins it. */
export const harbour = (): Library =>
  createLibrary(
    portal,
    [...passedBase.values()].flatMap(({ entry }) => entry ?? []),
    today,
  );

/** What a file of this key and text is told when it joins the harbour: real validation, then every rule. */
export function findingsFor(
  key: Key,
  source: string,
  more: Readonly<Record<Key, string>> = {},
  addresses?: ReadonlySet<string>,
): readonly Finding[] {
  const texts = new Map(Object.entries<string>({ ...base, ...more, [key]: source }));
  const verdicts = [...texts].map(([each, text]) => {
    const kept = passedBase.get(each);
    return kept?.source === text ? kept : pass(each, text);
  });
  const entries: AnyEntry[] = verdicts.flatMap(({ entry }) => entry ?? []);
  const library = createLibrary(portal, entries, today);
  const locate: Parameters<typeof runRules>[1] = ({ file, collection }, path) =>
    placeInFile(verdicts.find((verdict) => verdict.file === file)?.source ?? '', collections[collection].format, path);
  const file = verdicts.find((verdict) => verdict.file.startsWith(`${key}.`))?.file ?? '';
  const knowledge = knowledgeOf(library);
  const findings = [
    ...verdicts.flatMap((verdict) => verdict.findings),
    ...identifierFindings(verdicts, [], identifierOptions(portal), locate),
    ...runRules(
      {
        library,
        known: new Set(texts.keys()) as Set<Key>,
        pictures: new Map(),
        today,
        ...(addresses ? { addresses } : {}),
      },
      locate,
    ),
    // Advice on a text is about that text alone, and slow.
    ...verdicts.flatMap(({ entry, ...rest }) =>
      entry?.file === file ? adviseOn({ entry, ...rest }, knowledge, true, locate) : [],
    ),
    ...duplicateFindings(library, locate, new Set([file])),
  ];
  return findings.filter((finding) => finding.file === file);
}
