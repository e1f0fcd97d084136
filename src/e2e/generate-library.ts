import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { events, places, qualities, reasons, things, verbs } from './generator-words.ts';
import { createRandom, type Random } from './random.ts';

/** An entry that was generated: where it lies and what it is called. */
export interface GeneratedEntry {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
}

export interface GeneratedLibrary {
  readonly entries: readonly GeneratedEntry[];
  /** Entries that stand there twice: as they are, and retired under the id with `-before` at its end. */
  readonly twins: readonly GeneratedEntry[];
  /** Files written that become pages or places on pages, the roles, topics and terms among them. */
  readonly files: number;
}

const portal = {
  name: 'Long Memory',
  organisation: 'Works and Ways',
  tagline: 'A library made up by a machine, to measure with.',
  site: 'https://long-memory.example/',
  settings: places.slice(0, 8).map((place) => ({ id: place, name: capital(place) })),
  phases: ['before', 'during', 'after'].map((phase) => ({ id: phase, name: capital(phase) })),
  reviewEvery: {
    lessons: 12,
    'case-studies': 24,
    reflections: 24,
    practices: 12,
    articles: 24,
    paths: 12,
    communities: 12,
  },
};

const roles = ['steward', 'engineer', 'teacher', 'editor', 'warden'];
const topics = events.slice(0, 16);
const terms = reasons.slice(0, 12);

/** How many in a hundred entries are of which kind. */
const mixture: readonly (readonly [collection: string, share: number])[] = [
  ['lessons', 52],
  ['practices', 18],
  ['case-studies', 10],
  ['reflections', 8],
  ['articles', 7],
  ['paths', 3],
  ['communities', 2],
];

function capital(word: string): string {
  const plain = word.replaceAll('-', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** `a` or `an` and the word. */
const an = (word: string): string => `${/^[aeio]|^un/u.test(word) ? 'an' : 'a'} ${word}`;

const syllables = 'bar dan fel gor hin jal kor lum mar nov per quil ros sar tor ul ven wil yar zan'.split(' ');

/** A name that no dictionary has, as places and machines have them. */
const invented = (random: Random): string => capital(random.sample(syllables, 2 + random.below(2)).join(''));

function sentence(random: Random, name: string): string {
  const [thing, other] = random.sample(things, 2);
  return random.pick([
    `The ${random.pick(qualities)} ${thing} at ${name} was left beside the ${other} because of ${random.pick(reasons)}.`,
    `During the ${random.pick(events)} nobody could ${random.pick(verbs)} the ${thing}, and ${random.pick(reasons)} did the rest.`,
    `We chose to ${random.pick(verbs)} each ${thing} and to ${random.pick(verbs)} the ${random.pick(qualities)} ${other} afterwards.`,
    `Two teams compared the ${thing} with the ${other} and wrote down what each of them had seen.`,
    `At the ${random.pick(places)} the same ${thing} had been ${random.pick(qualities)} for weeks.`,
  ]);
}

const paragraph = (random: Random, name: string): string =>
  Array.from({ length: 6 }, () => sentence(random, name)).join(' ');

/** About 450 words under the headings that the collection asks for. */
const text = (random: Random, name: string, headings: readonly string[]): string =>
  headings.map((heading) => `## ${heading}\n\n${paragraph(random, name)}\n\n${paragraph(random, name)}\n`).join('\n');

const headings: Readonly<Record<string, readonly string[]>> = {
  lessons: ['What happened', 'Why it made sense at the time', 'Do this next'],
  'case-studies': ['What we did', 'What happened', 'Where we got lucky'],
  reflections: ['What was expected', 'What happened', 'Next time'],
};

const day = (random: Random): string =>
  `${String(2023 + random.below(3))}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;

function fieldsOf(collection: string, random: Random, earlier: readonly GeneratedEntry[]): Record<string, unknown> {
  const lessons = earlier.filter((entry) => entry.collection === 'lessons');
  switch (collection) {
    case 'lessons':
      return {
        outcome: random.pick(['success', 'failure', 'near-miss', 'mixed']),
        month: day(random).slice(0, 7),
        setting: random.pick(portal.settings).id,
        ...(random.below(2) === 0 && { validated: { by: random.pick(roles), on: day(random) } }),
      };
    case 'practices':
      return {
        do: random.sample(verbs, 3).map((verb) => `${capital(verb)} the ${random.pick(things)} first.`),
        effectiveFrom: day(random),
        ...(lessons.length > 0 && {
          changes: [
            {
              on: day(random),
              lesson: random.pick(lessons).id,
              was: 'From memory.',
              now: 'From the list.',
              kind: 'replace',
            },
          ],
        }),
      };
    case 'case-studies':
      return { outcome: random.pick(['success', 'mixed']), people: 'none-described' };
    case 'reflections':
      return {
        kind: random.pick(['after-action-review', 'retrospect']),
        heldOn: day(random),
        minutes: 30 + random.below(60),
      };
    case 'articles':
      return {
        url: 'https://reading.example/',
        meansForUs: `Ask how we ${random.pick(verbs)} ${an(random.pick(things))}.`,
      };
    case 'paths':
      return { steps: random.sample(lessons, 3).map(({ id }) => `lessons/${id}`) };
    default:
      return {};
  }
}

interface Draft {
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function draftOf(collection: string, random: Random, earlier: readonly GeneratedEntry[]): Draft {
  const name = invented(random);
  const [thing = '', other = ''] = random.sample(things, 2);
  const title = random.pick([
    `${capital(random.pick(verbs))} the ${random.pick(qualities)} ${thing} before the ${other} at ${name}`,
    `${capital(random.pick(verbs))} every ${thing} after ${an(random.pick(qualities))} ${random.pick(events)} at ${name}`,
    `${capital(an(random.pick(qualities)))} ${thing}, ${an(random.pick(qualities))} ${other} and the ${random.pick(places)} of ${name}`,
  ]);
  const upkeep = { topics: random.sample(topics, 1 + random.below(2)), reviewedOn: '2026-06-01' };
  const fields =
    collection === 'communities'
      ? { name: title, steward: random.pick(roles), meet: `In the ${random.pick(places)}, on Mondays.`, ...upkeep }
      : {
          title,
          summary: `When ${an(thing)} is ${random.pick(qualities)}, ${random.pick(verbs)} the ${other} first, because ${random.pick(reasons)} hides it.`,
          ...upkeep,
          ...(random.below(4) === 0 && { aliases: [`${random.pick(qualities)} ${thing}`, invented(random)] }),
          ...fieldsOf(collection, random, earlier),
        };
  return { title, fields, body: text(random, name, headings[collection] ?? ['In short', 'At length', 'See also']) };
}

const fileOf = ({ fields, body }: Draft): string => `---\n${stringify(fields)}---\n\n${body}`;

const retired = { on: '2026-01-15', reason: 'It no longer holds.' };

/** Which collection the nth entry belongs to, so that every hundred has the whole mixture, lessons first. */
function collectionOf(index: number): string {
  let place = index % 100;
  for (const [collection, share] of mixture) {
    if (place < share) return collection;
    place -= share;
  }
  return 'lessons';
}

interface Wanted {
  readonly count: number;
  readonly seed?: number;
  /** How many of the first entries get a retired twin with the same words. */
  readonly twins?: number;
}

/**
 * Writes a valid library of `count` entries into a folder: the same for the same seed, and each entry unlike the
 * others in title and text, retired twins apart.
 */
export async function generateLibrary(
  folder: string,
  { count, seed = 1, twins = 0 }: Wanted,
): Promise<GeneratedLibrary> {
  const random = createRandom(seed);
  const put = async (path: string, content: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  await put('portal.yaml', stringify(portal));
  for (const role of roles)
    await put(`roles/${role}.yaml`, stringify({ name: capital(role), contact: 'Extension 100' }));
  for (const topic of topics) {
    await put(`topics/${topic}.yaml`, stringify({ name: capital(topic), steward: random.pick(roles) }));
  }
  for (const term of terms) {
    await put(`glossary/${term}.yaml`, stringify({ term: capital(term), definition: `What ${term} means here.` }));
  }

  const entries: GeneratedEntry[] = [];
  for (let index = 0; index < count; index++) {
    const collection = collectionOf(index);
    const id = `entry-${String(index).padStart(4, '0')}`;
    const draft = draftOf(collection, random, entries);
    entries.push({ collection, id, title: draft.title });
    await put(`${collection}/${id}.mdx`, fileOf(draft));
    if (index < twins) {
      await put(`${collection}/${id}-before.mdx`, fileOf({ ...draft, fields: { ...draft.fields, retired } }));
    }
  }
  const doubled = entries.slice(0, twins);
  return { entries, twins: doubled, files: count + doubled.length + roles.length + topics.length + terms.length };
}
