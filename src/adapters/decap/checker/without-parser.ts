/** The checks that need no parser, run in the page itself: bytes, fields and what identifies a person. */
import { validateDraft, type Draft, type DraftReport } from '../../../checks/validate-draft.ts';
import { validateFields } from '../../../prose/validate-fields.ts';
import type { Verdict } from '../../../prose/validate.ts';
import { readLibrary } from './read-library.ts';
import type { Question } from './worker.ts';

const library = await readLibrary(import.meta.url).catch(() => null);

const byFields = ({ collection, file, text }: Draft): Verdict => {
  const { findings } = validateFields({ collection, id: '', file, bytes: new TextEncoder().encode(text) });
  return { entry: null, passages: [], findings };
};

/** What can be said of a draft whose text is not parsed, beginning with what is known of it already, if anything is. */
export const validateWithoutParser = ({ draft, today }: Question, known = byFields(draft)): DraftReport =>
  validateDraft(draft, known, library?.on(today) ?? null, today);
