import { titleOf } from '../../core/entry.ts';
import { find, type Library } from '../../core/library.ts';
import { turnsOf, type Turn } from './turns.ts';

export const unlearnedFacets = { topic: 'By topic', role: 'By role', year: 'By year' } as const;
export type UnlearnedFacet = keyof typeof unlearnedFacets;

/** What is no longer done, all of it or what one topic, role or year leaves of it. */
export interface UnlearnedPage {
  /** Null for the whole list. */
  readonly kind: UnlearnedFacet | null;
  readonly label: string;
  readonly path: string;
  readonly turns: readonly Turn[];
}

const root = '/unlearned/';

/** The values that a turn has under a facet. */
function valuesOf(turn: Turn, kind: UnlearnedFacet): readonly string[] {
  if (kind === 'topic') return turn.topics;
  if (kind === 'year') return [turn.on.slice(0, 4)];
  return turn.owner === null ? [] : [turn.owner];
}

function labelOf(library: Library, kind: UnlearnedFacet, value: string): string {
  if (kind === 'year') return value;
  const entry = kind === 'topic' ? find(library, 'topics', value) : find(library, 'roles', value);
  return entry ? titleOf(entry) : value;
}

/** The whole list first, then one page for each topic and role by name and for each year, the latest first. */
export function unlearnedPages(library: Library, today: string): readonly UnlearnedPage[] {
  const { compare } = new Intl.Collator(library.portal.language, { numeric: true });
  const turns = turnsOf(library, today);
  const narrowed = (Object.keys(unlearnedFacets) as UnlearnedFacet[]).flatMap((kind) =>
    [...new Set(turns.flatMap((turn) => valuesOf(turn, kind)))]
      .map((value) => ({
        kind,
        label: labelOf(library, kind, value),
        path: `${root}${kind}/${value}/`,
        turns: turns.filter((turn) => valuesOf(turn, kind).includes(value)),
      }))
      .sort((a, b) => (kind === 'year' ? compare(b.label, a.label) : compare(a.label, b.label))),
  );
  return [{ kind: null, label: 'Everything', path: root, turns }, ...narrowed];
}
