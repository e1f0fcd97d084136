import type { DraftReport } from '../../../checks/validate-draft.ts';
import { unreadable } from '../../../prose/unreadable.ts';
import type { validateWithoutParser } from '../checker/without-parser.ts';
import type { Question } from '../checker/worker.ts';
import { root } from './site.ts';

/** Milliseconds: for the checker to arrive over a slow line, for one text, and until a checker that failed is tried again. */
const patience = { start: 60_000, text: 5_000, again: 60_000 };

/** What was said of a draft, and whether all of it was checked or only what needs no parser. */
export interface DraftReportHere extends DraftReport {
  readonly whole: boolean;
}

const address = (name: string): string => new URL(`admin/${name}`, root).href;

/** The next word of a worker. Fails when it fails, or says nothing in time. */
const nextWord = (worker: Worker, within: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The checker did not answer.')), within);
    const settle = (): void => clearTimeout(timer);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => (settle(), resolve(data));
    worker.onerror = () => (settle(), reject(new Error('The checker stopped.')));
  });

let running: Promise<Worker> | undefined;
let failedAt = -Infinity;

/** The checker at work, started when it is first needed. */
function checker(): Promise<Worker> {
  if (performance.now() - failedAt < patience.again) return Promise.reject(new Error('There is no checker.'));
  running ??= (async () => {
    const worker = new Worker(address('checker.js'), { type: 'module' });
    try {
      await nextWord(worker, patience.start);
      return worker;
    } catch (error) {
      worker.terminate();
      running = undefined;
      failedAt = performance.now();
      throw error;
    }
  })();
  return running;
}

/** NextSteps the checker. Null when the text stopped it, or kept it too long: then it is ended, and the next one starts anew. */
async function askChecker(question: Question): Promise<DraftReport | null> {
  const worker = await checker();
  worker.postMessage(question);
  const looked = await nextWord(worker, patience.text).catch(() => null);
  if (looked === null) {
    worker.terminate();
    running = undefined;
  }
  return looked as DraftReport | null;
}

const withoutParser = async (...given: Parameters<typeof validateWithoutParser>): Promise<DraftReport> => {
  const { validateWithoutParser: look } = (await import(address('without-parser.js'))) as {
    validateWithoutParser: typeof validateWithoutParser;
  };
  return look(...given);
};

let before: Promise<unknown> = Promise.resolve();

/**
 * Looks at a draft in this browser, by the code of `npm run check`. A text that hangs or stops the parser costs the
 * worker it runs in and is called unreadable; without worker or parser, what needs neither is said.
 */
export function validateHere(question: Question): Promise<DraftReportHere> {
  const mine = before.then(async () => {
    const looked = await askChecker(question).catch(() => undefined);
    if (looked === undefined) return { ...(await withoutParser(question)), whole: false };
    return { ...(looked ?? (await withoutParser(question, unreadable(question.draft)))), whole: true };
  });
  // One draft after another, so that each has its whole time.
  before = mine.catch(() => undefined);
  return mine;
}
