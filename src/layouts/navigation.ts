import { entriesIn, type Library } from '../core/library.ts';
import { hasTurns } from '../views/unlearning/turns.ts';
import { collections, type CollectionName } from '../schema/index.ts';

/** A link of the head or foot of every page; `path` lies below the base path. */
export interface NavigationItem {
  readonly label: string;
  readonly path: string;
}

const inHead = ['lessons', 'practices', 'case-studies', 'paths', 'topics'] as const;
const inFoot = ['reflections', 'articles', 'communities', 'glossary', 'roles'] as const;

/** Links to the collections that hold something. */
const filled = (library: Library, names: readonly CollectionName[]): NavigationItem[] =>
  names
    .filter((name) => entriesIn(library, name).length > 0)
    .map((name) => ({ label: collections[name].plural, path: `/${name}/` }));

/** The sections of the head: what most people come for, and what was given up if anything was by that day. */
export function headItems(library: Library, today: string): NavigationItem[] {
  const unlearned = hasTurns(library, today) ? [{ label: 'Unlearned', path: '/unlearned/' }] : [];
  return inHead.flatMap((name) => [...filled(library, [name]), ...(name === 'practices' ? unlearned : [])]);
}

/** The sections of the foot: everything else that can be read. */
export function footItems(library: Library): NavigationItem[] {
  const loop = [
    { label: 'Before you start', path: '/briefs/' },
    { label: 'Map', path: '/map/' },
    { label: 'Measures', path: '/measures/' },
  ];
  return [...filled(library, inFoot), ...(filled(library, ['lessons', 'practices']).length > 0 ? loop : [])];
}

/** Languages that are written from right to left. */
const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a language code such as `en-GB`. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
