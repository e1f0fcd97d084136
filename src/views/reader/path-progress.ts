import { counted } from '../../messages/counted.ts';

/** A step of a path as its page carries it: which entry, and the minutes it takes. */
export interface PathStep {
  readonly key: string;
  readonly minutes: number;
}

/** Reads the stored keys of the steps that were read; anything else counts as none. */
export function readSteps(stored: string | null): ReadonlySet<string> {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return new Set(Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : []);
  } catch {
    return new Set();
  }
}

/** What to store after a step was ticked or unticked. Steps that a path has lost are forgotten. */
export function writeSteps(read: ReadonlySet<string>, steps: readonly PathStep[]): string {
  return JSON.stringify(steps.map(({ key }) => key).filter((key) => read.has(key)));
}

/** How far a reader has come, in a sentence. */
export function progressInWords(steps: readonly PathStep[], read: ReadonlySet<string>): string {
  const left = steps.filter(({ key }) => !read.has(key));
  const done = steps.length - left.length;
  if (done === 0) return 'Tick what you have read. This browser remembers it; nobody else sees it.';
  if (left.length === 0) return `You have read all ${counted(steps.length, 'page', 'pages')}.`;
  const minutes = left.reduce((sum, step) => sum + step.minutes, 0);
  return `You have read ${done} of ${steps.length}; ${counted(minutes, 'minute', 'minutes')} to go.`;
}
