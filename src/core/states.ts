/**
 * The states: how far a lesson has come, and what every other entry is. One row each; lists, legends, signs, measures
 * and filters read this table and nothing else, so that a state is added here alone (architecture, section 4).
 */

/** What is known of an entry when its state is asked for; worked out in `lifecycle.ts`. */
export interface Facts {
  readonly lesson: boolean;
  readonly retired: boolean;
  readonly replaced: boolean;
  /** Somebody has reason to doubt that it holds. */
  readonly doubted: boolean;
  /** A live practice changed because of it, and the day has come. */
  readonly embedded: boolean;
  /** A check made here, on or after the day of the change, found that it helped. */
  readonly proven: boolean;
  readonly validated: boolean;
}

export type Tone = 'proven' | 'changed' | 'open' | 'doubt' | 'over' | 'plain';

interface Row {
  readonly label: string;
  /** The rest of the label, where the state is first met: what has happened. */
  readonly inShort: string;
  /** What it means to a reader. */
  readonly means: string;
  /** Whether an entry is in this state; the first row that says so wins. */
  readonly holds: (facts: Facts) => boolean;
  /** Of the four stations (noticed, validated, practice changed, effect checked), those behind it; null where no station is meant. */
  readonly stations: 1 | 2 | 3 | 4 | null;
  /** How much it can be relied on: briefs show the highest first. Nothing that no longer holds is on a brief. */
  readonly trust: number;
  /** Its place in lists: what is proven first, what no longer holds last. */
  readonly place: number;
  /** Its colour: firm, open, in doubt, or over. */
  readonly tone: Tone;
  /** Its drawing: the stations behind it, those with a tick or a minus at the end, or a line through all of them. */
  readonly sign: 'stations' | 'tick' | 'minus' | 'onwards' | 'through' | null;
}

export const states = {
  superseded: {
    label: 'Superseded',
    inShort: 'something took its place',
    means: 'It no longer holds, and the page says what took its place.',
    holds: ({ retired, replaced }) => retired && replaced,
    stations: null,
    trust: 0,
    place: 7,
    tone: 'over',
    sign: 'onwards',
  },
  retired: {
    label: 'Retired',
    inShort: 'nothing took its place',
    means: 'It no longer holds, and nothing has taken its place.',
    holds: ({ retired }) => retired,
    stations: null,
    trust: 0,
    place: 8,
    tone: 'over',
    sign: 'through',
  },
  contested: {
    label: 'Contested',
    inShort: 'a check, a study or what happened since speaks against it',
    means:
      'There is reason to doubt it: a check found no effect or that it got worse, here or elsewhere, or it came back. The page says which.',
    holds: ({ lesson, doubted }) => lesson && doubted,
    stations: 4,
    trust: 1,
    place: 2,
    tone: 'doubt',
    sign: 'minus',
  },
  learned: {
    label: 'Learned',
    inShort: 'and a check made here found that it helped',
    means: 'A practice has changed, and after that the effect was checked here: it helped, or nothing got worse.',
    holds: ({ lesson, embedded, proven }) => lesson && embedded && proven,
    stations: 4,
    trust: 5,
    place: 1,
    tone: 'proven',
    sign: 'tick',
  },
  embedded: {
    label: 'Practice changed',
    inShort: 'somebody works in another way because of it',
    means:
      'A practice has changed because of it, and says what it was before. Whether that helped has not been checked here yet.',
    holds: ({ lesson, embedded }) => lesson && embedded,
    stations: 3,
    trust: 4,
    place: 3,
    tone: 'changed',
    sign: 'stations',
  },
  validated: {
    label: 'Validated',
    inShort: 'a role that knows the subject confirmed it',
    means: 'A role that knows the subject has confirmed that it is right. Nothing has changed because of it yet.',
    holds: ({ lesson, validated }) => lesson && validated,
    stations: 2,
    trust: 3,
    place: 4,
    tone: 'open',
    sign: 'stations',
  },
  identified: {
    label: 'Identified',
    inShort: 'somebody noticed it',
    means: 'Somebody who was there noticed it and wrote it down. Read it as a report.',
    holds: ({ lesson }) => lesson,
    stations: 1,
    trust: 2,
    place: 5,
    tone: 'open',
    sign: 'stations',
  },
  current: {
    label: 'Current',
    inShort: 'it holds',
    means: 'The page holds. Everything that is not a lesson is current until it is retired.',
    holds: () => true,
    stations: null,
    trust: 0,
    place: 6,
    tone: 'plain',
    sign: null,
  },
} as const satisfies Readonly<Record<string, Row>>;

export type State = keyof typeof states;

/** All states, in the order in which they are decided: the first that holds. */
export const stateNames = Object.keys(states) as readonly State[];

export const stateRow = (state: State): Row => states[state];
export const stateLabel = (state: State): string => states[state].label;

/** States in the order in which lists show them. */
export const statesInLists: readonly State[] = stateNames.toSorted((a, b) => states[a].place - states[b].place);

/** The states that a live lesson may have, from the first station to the last; what is in doubt at the end. */
export const statesOfLessons: readonly State[] = stateNames
  .filter((state) => states[state].stations !== null)
  .toSorted((a, b) => along(a) - along(b));

/** States of what no longer holds. */
export const statesOver: readonly State[] = stateNames.filter((state) => states[state].tone === 'over');

/** The state that these facts lead to. */
export const stateFrom = (facts: Facts): State => stateNames.find((state) => states[state].holds(facts)) as State;

function along(state: State): number {
  const { stations, tone } = stateRow(state);
  return (stations ?? 0) + (tone === 'doubt' ? 0.5 : 0);
}
