import { grades } from '../../schema/index.ts';
import { titleOf, type AnyEntry } from '../../core/entry.ts';
import { find, type Library } from '../../core/library.ts';
import type { Phrase } from './phrase.ts';

/** A small fact of an entry, as a label and words. */
export interface LabelledFact {
  readonly label: string;
  readonly words: Phrase;
}

const role = (library: Library, id: string): Phrase => {
  const entry = find(library, 'roles', id);
  return [entry ? { to: entry, text: titleOf(entry) } : id];
};

const listed = (named: readonly { id: string; name: string }[], ids: readonly string[]): string =>
  ids.map((id) => named.find((item) => item.id === id)?.name ?? id).join(', ');

const joined = (phrases: readonly Phrase[]): Phrase =>
  phrases.flatMap((phrase, index) => (index === 0 ? phrase : [', ', ...phrase]));

/** `["Held on", undefined]` is no fact. */
const facts = (rows: readonly (readonly [string, Phrase | undefined | ''])[]): LabelledFact[] =>
  rows.flatMap(([label, words]) =>
    words === undefined || words === '' || words.length === 0 ? [] : [{ label, words }],
  );

/** What an entry says of itself in single fields: where, when, who, how long, how certain. */
export function labelledFacts(library: Library, entry: AnyEntry): readonly LabelledFact[] {
  const { settings, phases } = library.portal;
  const where =
    'setting' in entry.data && entry.data.setting !== undefined ? [listed(settings, [entry.data.setting])] : undefined;
  const stages =
    'phases' in entry.data && entry.data.phases.length > 0 ? [listed(phases, entry.data.phases)] : undefined;
  switch (entry.collection) {
    case 'lessons': {
      const { month } = entry.data;
      return facts([
        ['Where', where],
        ['When in the work', stages],
        ['Noticed in', month === undefined ? undefined : [{ month }]],
      ]);
    }
    case 'practices': {
      const { effectiveFrom } = entry.data;
      return facts([
        ['In force since', effectiveFrom === undefined ? undefined : [{ day: effectiveFrom }]],
        ['Where', where],
        ['When in the work', stages],
      ]);
    }
    case 'case-studies': {
      const { consentHeldBy } = entry.data;
      return facts([
        ['Where', where],
        ['Consent held by', consentHeldBy === undefined ? undefined : role(library, consentHeldBy)],
      ]);
    }
    case 'reflections': {
      const { heldOn, plannedFor, minutes, facilitator, participants } = entry.data;
      return facts([
        ['Held on', heldOn === undefined ? undefined : [{ day: heldOn }]],
        ['Planned for', plannedFor === undefined ? undefined : [{ day: plannedFor }]],
        ['Time taken', minutes === undefined ? undefined : [minutes === 1 ? '1 minute' : `${minutes} minutes`]],
        ['Facilitator', facilitator === undefined ? undefined : role(library, facilitator)],
        ['Took part', joined(participants.map((id) => role(library, id)))],
        ['Where', where],
      ]);
    }
    case 'articles': {
      const { design, grade } = entry.data;
      return facts([
        ['Design', design === undefined ? undefined : [design]],
        ['Certainty', grade === undefined ? undefined : [grades[grade]]],
      ]);
    }
    case 'paths':
      return facts([['For', entry.data.for.length > 0 ? [entry.data.for.join(', ')] : undefined]]);
    case 'communities':
      return facts([
        ['Rhythm', entry.data.rhythm === undefined ? undefined : [entry.data.rhythm]],
        ['Steward', role(library, entry.data.steward)],
      ]);
    default:
      return [];
  }
}
