import { entriesIn } from '../../core/library.ts';
import type { Rule } from '../rule.ts';

/** A story in which people can be recognised is told only with consent that somebody holds. */
export const consent: Rule = {
  code: 'consent',
  severity: 'error',
  title: 'Cases about people name who holds the consent',
  meaning: 'A case study says that consent is held, and names no role that holds it.',
  why: 'People whose story is told must be able to ask about it, and to take their consent back. Somebody has to be able to find the paper.',
  example: { wrong: 'people: consent-held', right: 'people: consent-held\nconsentHeldBy: case-editor' },
  fix: 'Name the role that holds the written consent, or change the text so that nobody can be recognised and write people: none-described.',
  *run({ library }) {
    for (const entry of entriesIn(library, 'case-studies')) {
      if (entry.data.people !== 'consent-held' || entry.data.consentHeldBy !== undefined) continue;
      const help =
        'Write consentHeldBy: and the role that holds it, or change the text so that nobody can be recognised.';
      yield { entry, path: ['people'], message: 'Consent is said to be held, and not by whom.', help };
    }
  },
};
