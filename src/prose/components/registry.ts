import { Callout } from './callout.ts';
import { Compare } from './compare.ts';
import type { ContentComponent } from './component.ts';
import { Figure } from './figure.ts';
import { Metric } from './metric.ts';
import { Quote } from './quote.ts';
import { Steps } from './steps.ts';
import { Term } from './term.ts';
import { Timeline } from './timeline.ts';

/** Every content component, by name. A map, so that names such as `toString` find nothing. */
export const components: ReadonlyMap<string, ContentComponent> = new Map(
  [Callout, Figure, Quote, Timeline, Steps, Metric, Term, Compare].map((component) => [component.name, component]),
);
