import type { ContentHistory, NoHistory } from './history.ts';
import type { Library } from '../library.ts';
import { actions, overdueByRole } from './measures-of-actions.ts';
import { effects, studies } from './measures-of-effects.ts';
import { daysToEmbedding, progress } from './measures-of-embedding.ts';
import type { Measure } from './measure.ts';
import { contributors, daysToPublish } from './measures-of-history.ts';
import { recurrence, reflectionTime, reuse } from './measures-of-signals.ts';
import { balance, coverage, freshPages } from './measures-of-stock.ts';

/** Every measure, what matters most first (the order in which knowledge managers rank them). */
export const measuresOf = (library: Library, today: string, history: ContentHistory | NoHistory): readonly Measure[] =>
  [
    progress,
    daysToEmbedding,
    effects,
    studies,
    actions,
    overdueByRole,
    recurrence,
    daysToPublish,
    freshPages,
    balance,
    coverage,
    contributors,
    reuse,
    reflectionTime,
  ].map((measure) => measure(library, today, history));
