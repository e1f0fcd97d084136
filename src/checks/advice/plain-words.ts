import retextSimplify from 'retext-simplify';
import { choices, languageAdvice } from './language.ts';

/** Out of some 300 suggestions of retext-simplify those with which nobody would quarrel. */
const heavy = new Set(
  `accede-to ameliorate as-a-means-of ascertain at-the-present-time at-this-time because-of-the-fact-that by-virtue-of cease commence
  deem disseminate due-to-the-fact-that elucidate endeavor expedite expeditious for-the-purpose-of furnish herein heretofore herewith
  in-a-timely-manner in-accordance-with in-an-effort-to in-excess-of in-lieu-of in-order-that in-regard-to in-relation-to
  in-the-event-of in-view-of-the-above inasmuch-as inception incumbent-upon methodology necessitate notwithstanding null-and-void
  owing-to-the-fact-that pertaining-to point-in-time preclude prior-to procure promulgate pursuant-to remuneration subsequent
  subsequently terminate the-undersigned transpire until-such-time-as utilise utilisation utilization utilize with-reference-to
  with-respect-to with-the-exception-of`.split(/\s+/),
);

/** A plain word does the same work. */
export const plainWords = languageAdvice(
  {
    code: 'plain-words',
    title: 'Plain words do the work',
    meaning: 'A heavy word or phrase stands here that has a plain one.',
    why: 'People read in corridors, on telephones and in their second language. Plain words are read sooner and misread less.',
    example: { wrong: 'Prior to utilisation, ascertain the setting.', right: 'Before use, check the setting.' },
    fix: 'Use the plain word that the message offers.',
  },
  retextSimplify,
  {},
  ({ rule, expected }) =>
    heavy.has(rule)
      ? {
          message: 'There is a plainer word for this.',
          help: expected.length > 0 ? `Write ${choices(expected)}.` : 'Leave it out.',
        }
      : null,
);
