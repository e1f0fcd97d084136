import type { AnyEntry } from '../../core/entry.ts';
import { isLive } from '../../core/lifecycle.ts';
import { kindInWords } from './kind-in-words.ts';

/** Parts of a page that are made from fields, before and after the text. */
const partTitles = {
  do: 'Do',
  dont: "Don't",
  changes: 'What changed, and why',
  effects: 'What the checks found',
  experiment: 'The experiment',
  results: 'Results',
  timeline: 'Timeline',
  seeds: 'Lessons still to be written',
  cameOf: 'What came of it',
  meaning: 'What it means for us',
  steps: 'The steps',
  unlearn: 'To unlearn on the way',
  questions: 'Questions to think about',
  topics: 'What it looks after',
  sources: 'Sources',
} as const;
export type PartName = keyof typeof partTitles;

/** What no longer holds is not told as something to do. */
const overTitles: Partial<Record<PartName, string>> = {
  do: 'No longer done: what it asked for',
  dont: 'No longer holds: what it warned of',
};

/** The heading of a part of an entry. */
export const partTitle = (entry: AnyEntry, name: PartName): string =>
  (isLive(entry) ? undefined : overTitles[name]) ?? partTitles[name];

/** The anchor of a part; texts mark theirs in another way, so the two never meet. */
export const partId = (name: PartName): string => `part-${name}`;

/** Names of the parts that have something to show. */
const filled = (parts: Partial<Record<PartName, unknown>>): PartName[] =>
  (Object.keys(parts) as PartName[]).filter((name) => {
    const value = parts[name];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });

interface Parts {
  readonly before: readonly PartName[];
  readonly after: readonly PartName[];
}

/** What a page shows before its text, and what after it, in order; sources come last. */
export function partsOf(entry: AnyEntry): Parts {
  const { before, after } = ownParts(entry);
  return { before, after: [...after, ...filled({ sources: 'sources' in entry.data && entry.data.sources })] };
}

function ownParts(entry: AnyEntry): Parts {
  switch (entry.collection) {
    case 'lessons':
      return { before: [], after: filled({ effects: entry.data.effects }) };
    case 'practices': {
      const { do: todo, dont, changes } = entry.data;
      return { before: filled({ do: todo, dont }), after: filled({ changes }) };
    }
    case 'case-studies': {
      const { question, tried, saw, results } = entry.data;
      return { before: filled({ experiment: question ?? tried ?? saw }), after: filled({ results, cameOf: true }) };
    }
    case 'reflections': {
      const { timeline, seeds, heldOn } = entry.data;
      // Nothing can have come of what is still to be held.
      return { before: [], after: filled({ timeline, seeds, cameOf: heldOn }) };
    }
    case 'articles':
      return { before: filled({ meaning: entry.data.meansForUs }), after: [] };
    case 'paths': {
      const { steps, unlearn, questions } = entry.data;
      return { before: filled({ steps }), after: filled({ unlearn, questions }) };
    }
    case 'communities':
      return { before: [], after: filled({ topics: entry.data.topics }) };
    default:
      return { before: [], after: [] };
  }
}

/** The anchor of the heading that a text is given. */
export const aboutId = 'part-about';

/** A heading for a text that starts without one after other parts; null where none is needed. */
export function aboutTitle(entry: AnyEntry): string | null {
  const { prose } = entry;
  if (!prose || prose.html === '' || prose.html.startsWith('<h2') || partsOf(entry).before.length === 0) return null;
  return `About this ${kindInWords(entry).toLowerCase()}`;
}

/** The contents list of a page: its parts and the main headings of its text, in order. */
export function contentsOf(entry: AnyEntry): readonly { id: string; text: string }[] {
  const { before, after } = partsOf(entry);
  const named = (name: PartName) => ({ id: partId(name), text: partTitle(entry, name) });
  const about = aboutTitle(entry);
  const headings = entry.prose?.headings.filter(({ depth }) => depth <= 2) ?? [];
  const start = about === null ? [] : [{ id: aboutId, text: about }];
  return [...before.map(named), ...start, ...headings.map(({ id, text }) => ({ id, text })), ...after.map(named)];
}
