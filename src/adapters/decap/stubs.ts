import type { Data } from '../../schema/index.ts';
import { fileName } from '../../core/file-name.ts';
import { readEntry, withoutEmpties, writeEntry, type EditorData } from './format.ts';
import { outgoing } from './outgoing.ts';

/** A lesson to be, as the form of a reflection asks for it. */
type Seed = Data<'reflections'>['seeds'][number];

/** A draft that comes of a seed. */
export interface Stub {
  readonly id: string;
  readonly text: string;
}

export interface TurnedSeeds {
  /** The reflection without its seeds, every other byte as it was. */
  readonly text: string;
  readonly lessons: readonly Stub[];
}

const isSeed = (value: unknown): value is Seed =>
  value !== null &&
  typeof value === 'object' &&
  'title' in value &&
  typeof value.title === 'string' &&
  value.title !== '';

/** Lessons that are there already: their text by file name. */
export type Lessons = ReadonlyMap<string, string>;

/** A name that nobody has yet: the title's, with a number behind it where that is taken. */
function freeName(title: string, taken: ReadonlySet<string>): string {
  const name = fileName(title) || 'untitled';
  for (let count = 2; ; count += 1) {
    const candidate = taken.has(name) ? `${name}-${count}` : name;
    if (!taken.has(candidate)) return candidate;
  }
}

const cameOf = (lessons: Lessons, title: string, from: string): boolean =>
  [...lessons.values()].some((text) => {
    const data = readEntry('lessons', text);
    return data['title'] === title && (data['more'] as { from?: unknown } | undefined)?.from === from;
  });

/**
 * Turns the lessons to be of a reflection into drafts of their own that point back at it, and takes them off its list.
 * A seed that was turned before is not turned again. Null when there is nothing to turn.
 */
export function stubsFromSeeds(id: string, text: string, lessons: Lessons): TurnedSeeds | null {
  const data = readEntry('reflections', text);
  const seeds = Array.isArray(data['seeds']) ? data['seeds'].filter(isSeed) : [];
  if (seeds.length === 0) return null;
  const from = `reflections/${id}`;
  const names = new Set(lessons.keys());
  const fresh = seeds.filter(({ title }) => !cameOf(lessons, title, from));
  const stubs = fresh.map(({ title, summary }): Stub => {
    const name = freeName(title, names);
    names.add(name);
    const said = summary ?? title;
    const fields: EditorData = {
      title,
      summary: said,
      // Whoever takes the draft on says how it turned out; until then it is neither good nor bad.
      outcome: 'mixed',
      topics: withoutEmpties(data['topics']),
      more: { setting: (data['more'] as { setting?: unknown } | undefined)?.setting, from },
      body: `## What happened\n\nTold in [the reflection it comes from](/${from}/).\n\n## Do this next\n\n${said}\n`,
    };
    return { id: name, text: outgoing('lessons', fields) };
  });
  return { text: writeEntry('reflections', { ...data, seeds: [] }), lessons: stubs };
}
