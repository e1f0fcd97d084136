import type { AnyEntry, Entry } from './entry.ts';
import { backlinksTo, type Library } from './library.ts';

/** What readers told about an entry, newest first; what is dated later has not happened yet. */
export function signalsOf(library: Library, entry: AnyEntry): readonly Entry<'signals'>[] {
  return backlinksTo(library, entry)
    .flatMap(({ from, path }) =>
      from.collection === 'signals' && path[0] === 'entry' && from.data.on <= library.today ? [from] : [],
    )
    .sort((a, b) => b.data.on.localeCompare(a.data.on) || a.id.localeCompare(b.id, 'en'));
}

/** How often it happened again, and how often somebody used it. */
export function signalCounts(library: Library, entry: AnyEntry): { recurrence: number; reuse: number } {
  const signals = signalsOf(library, entry);
  const recurrence = signals.filter(({ data }) => data.kind === 'recurrence').length;
  return { recurrence, reuse: signals.length - recurrence };
}
