import { pathOf } from '../../core/addresses.ts';
import { effectInWords } from '../../views/chain/findings-in-words.ts';
import { summaryOf, titleOf, topicsOf } from '../../core/entry.ts';
import type { Happening } from '../../views/lists/happenings.ts';
import { find, type Library } from '../../core/library.ts';
import { replacementOf } from '../../core/lifecycle.ts';
import { collections, verdicts } from '../../schema/index.ts';

/** A happening in words, as plain text. */
export interface Told {
  readonly title: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly labels: readonly string[];
  readonly path: string;
}

const given = (lines: readonly (string | undefined | false)[]): string[] =>
  lines.filter((line) => typeof line === 'string' && line !== '') as string[];

function wordsFor(library: Library, told: Happening): { title: string; text: readonly string[] } {
  const name = titleOf(told.entry);
  switch (told.kind) {
    case 'reviewed':
      return { title: name, text: given([summaryOf(told.entry)]) };
    case 'changed': {
      const { was, now, lesson } = told.change;
      const why = find(library, 'lessons', lesson);
      return {
        title: `Practice changed: ${name}`,
        text: given([`Was: ${was}`, `Now: ${now}`, why && `Because of the lesson: ${titleOf(why)}`]),
      };
    }
    case 'checked': {
      const { where, verdict } = told.effect;
      return {
        title: where === undefined ? `Effect checked: ${name}` : `What others found: ${name}`,
        text: given([
          `${verdicts[verdict]}. ${effectInWords(told.effect).replace(/\.$/u, '')}.`,
          where === undefined ? 'Measured here.' : `Measured elsewhere: ${where}`,
        ]),
      };
    }
    case 'retired': {
      const instead = replacementOf(library, told.entry);
      return {
        title: `No longer holds: ${name}`,
        text: given([told.reason, instead !== null && `Instead: ${titleOf(instead)}`]),
      };
    }
  }
}

/** Puts a happening into words. */
export function tell(library: Library, told: Happening): Told {
  const topics = topicsOf(told.entry).flatMap((id) => find(library, 'topics', id)?.data.name ?? []);
  return {
    ...wordsFor(library, told),
    labels: [collections[told.entry.collection].plural, ...topics],
    path: pathOf(told.entry),
  };
}
