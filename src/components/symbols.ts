import type { Effect } from '../core/measurements.ts';
import { stateRow, type State } from '../core/states.ts';
import type { Data, Outcome } from '../schema/index.ts';

/** A small drawing: what is filled, and what is drawn with the pen. It always stands beside its word. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly pen?: string;
}

const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0-${radius * 2} 0z`;
const filled = (...at: number[]): string => at.map((x) => circle(x, 8, 5)).join('');
const hollow = (...at: number[]): string => at.map((x) => circle(x, 8, 4)).join('');

const chain = (fill: string, pen: string): Drawing => ({ width: 52, height: 16, fill, pen });
const sign = (parts: { fill?: string; pen?: string }): Drawing => ({ width: 16, height: 16, ...parts });

/** Where the four stations stand: noticed, validated, practice changed, effect checked. */
const stops = [7, 20.5, 33.5, 46] as const;

/** The stations behind a lesson are filled, those before it are hollow. */
function stations(behind: number): Drawing {
  const last = stops[behind - 1] ?? 7;
  const ways = stops.slice(behind).map((x, index) => {
    const from = index === 0 ? last + 5 : (stops[behind + index - 1] ?? 0) + 4;
    return `M${from} 8H${x - 4}`;
  });
  return chain(filled(...stops.slice(0, behind)), `M7 8H${last}${ways.join('')}${hollow(...stops.slice(behind))}`);
}

const tick = 'M44 .5a7.5 7.5 0 1 0 .1 0zM42.9 11.6l-3.2-3.1 1.3-1.3 1.8 1.7 3.9-4.3 1.4 1.2z';

/** The drawing of a state, as its row in the table of states asks for; none for what is simply current. */
export function stateSymbol(state: State): Drawing | undefined {
  const row = stateRow(state);
  switch (row.sign) {
    case 'stations':
      return stations(row.stations ?? 1);
    case 'tick':
      return chain(`${filled(6, 18, 30)}${tick}`, 'M7 8h30');
    case 'minus':
      return chain(filled(6, 18, 30), `M6 8h31M40.5 8h7${circle(44, 8, 6.5)}`);
    case 'onwards':
      return chain('', `M1 8h49M44 2.5 50 8l-6 5.5${hollow(7, 19, 31)}`);
    case 'through':
      return chain('', `M1 8h50${hollow(7, 19.5, 32.5, 45)}`);
    case null:
      return undefined;
  }
}

export const outcomeSymbols: Record<Outcome, Drawing> = {
  success: sign({ fill: circle(8, 8, 6) }),
  failure: sign({ pen: 'm3 3 10 10M13 3 3 13' }),
  'near-miss': sign({ fill: circle(6, 10, 4), pen: 'M4 1.5C10 2 14 6 14.5 12' }),
  mixed: sign({ fill: 'M8 2a6 6 0 0 0 0 12z', pen: circle(8, 8, 6) }),
};

type Action = Data<'lessons'>['actions'][number];

export const actionSymbols: Record<Action['status'], Drawing> = {
  done: sign({ fill: 'M1 1h14v14H1zM6.6 11.9 13 5l-1.3-1.2-5.2 5.5L4 7 2.8 8.3z' }),
  open: sign({ pen: 'M2 2h12v12H2z' }),
  dropped: sign({ pen: 'M2 2h12v12H2zM5 8h6' }),
};

const stop = (parts: { fill?: string; pen?: string }): Drawing => ({ width: 26, height: 26, ...parts });

export const verdictSymbols: Record<Effect['verdict'], Drawing> = {
  worked: stop({ fill: 'M13 1a12 12 0 1 0 .1 0zM11.2 18.6l-5-4.9 2-2 3 2.9 6.4-7 2.1 1.9z' }),
  partly: stop({ pen: `${circle(13, 13, 10)}m8 13.5 3.5 3.5 6.5-7.5` }),
  'no-worse': stop({ pen: `${circle(13, 13, 10)}M7.5 10.5h11M7.5 15.5h11` }),
  'no-effect': stop({ pen: `${circle(13, 13, 10)}M7.5 13h11` }),
  worse: stop({ pen: `${circle(13, 13, 10)}M13 7v11M8.5 14l4.5 4.5 4.5-4.5` }),
};

/** What ends the chain of a state that a check decides; none for the others. */
export function endOf(state: State): Drawing | undefined {
  const { sign: drawn } = stateRow(state);
  if (drawn === 'tick') return verdictSymbols.worked;
  return drawn === 'minus' ? verdictSymbols['no-effect'] : undefined;
}
