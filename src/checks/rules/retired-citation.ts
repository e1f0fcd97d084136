import { pathOf } from '../../core/addresses.ts';
import type { AnyEntry } from '../../core/entry.ts';
import { normalAddress } from '../../core/redirects.ts';
import { isLive, replacementOf } from '../../core/lifecycle.ts';
import { keyOf, titleOf } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';
import { referencesOf } from '../../core/references.ts';
import type { Observation, Rule } from '../rule.ts';

/** Where naming a retired entry is the very point. */
const allowedIn = new Set(['changes', 'unlearn', 'retired']);

function* retiredIn(library: Library, entry: AnyEntry): Iterable<Observation> {
  for (const { path, target } of referencesOf(entry)) {
    const cited = target === null ? undefined : library.byKey.get(target);
    if (!cited || isLive(cited) || allowedIn.has(String(path[0]))) continue;
    const replacement = replacementOf(library, cited);
    const help = replacement ? `Name ${keyOf(replacement)} instead.` : 'Take it out, or move it under what to unlearn.';
    yield { entry, path, message: `"${titleOf(cited)}" is retired.`, help };
  }
}

/** The same in the text. */
function* retiredLinks(
  library: Library,
  entry: AnyEntry,
  byPath: ReadonlyMap<string, AnyEntry>,
): Iterable<Observation> {
  for (const { address, at } of entry.prose?.links ?? []) {
    const cited = address.startsWith('/') ? byPath.get(normalAddress(address.split(/[?#]/)[0] ?? '')) : undefined;
    if (!cited || isLive(cited)) continue;
    const replacement = replacementOf(library, cited);
    const help = replacement
      ? `Link to ${pathOf(replacement)} instead.`
      : 'Take the link out, or name it under what changed or what to unlearn.';
    yield { entry, at, message: `This link leads to "${titleOf(cited)}", which is retired.`, help };
  }
}

/** What people are told to do now leads to nothing that no longer holds. */
export const retiredCitations: Rule = {
  code: 'retired-citation',
  severity: 'error',
  title: 'Live practices and paths cite nothing retired',
  meaning: 'A practice or path that people follow today cites an entry that was retired, in a field or in its text.',
  why: 'What people are told to do must not rest on something that no longer holds.',
  example: {
    wrong: 'steps: [lessons/old-way, lessons/new-way]',
    right: 'steps: [lessons/new-way, practices/what-we-do]\nunlearn: [lessons/old-way]',
  },
  fix: 'Name what replaced it, or list it under unlearn (paths) or changes (practices), where naming it is the point.',
  *run({ library }) {
    const byPath = new Map(library.entries.map((entry) => [pathOf(entry), entry]));
    for (const entry of library.entries) {
      if ((entry.collection !== 'practices' && entry.collection !== 'paths') || !isLive(entry)) continue;
      yield* retiredIn(library, entry);
      yield* retiredLinks(library, entry, byPath);
    }
  },
};
