/** The checks that need no parser, run in the page itself: bytes, fields and what identifies a person. */
import { lookAt, type Draft, type Looked } from '../../../checks/look.ts';
import { passFields } from '../../../prose/fields-gate.ts';
import type { Verdict } from '../../../prose/gate.ts';
import { readLibrary } from './read-library.ts';
import type { Question } from './worker.ts';

const library = await readLibrary(import.meta.url).catch(() => null);

const byFields = ({ collection, file, text }: Draft): Verdict => {
  const { findings } = passFields({ collection, id: '', file, bytes: new TextEncoder().encode(text) });
  return { entry: null, passages: [], findings };
};

/** What can be said of a draft whose text is not parsed, beginning with what is known of it already, if anything is. */
export const lookWithoutParser = ({ draft, today }: Question, known = byFields(draft)): Looked =>
  lookAt(draft, known, library, today);
