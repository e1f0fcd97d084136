import type { Passage } from '../../prose/passages.ts';
import type { Advice, Remark } from '../rule.ts';
import { withoutQuotations } from './quotations.ts';

/** A name, or the letter that stands for one. */
const name = String.raw`(?:(?:Mc|Mac|O['’]|D['’]|(?:van|von|de|der|di|al)[ -](?:der )?)?\p{Lu}[\p{Ll}\p{M}]+(?:['’-]\p{Lu}?\p{L}+)*|\p{Lu}\.?(?![\p{L}\p{N}'’]))`;
const full = String.raw`${name}(?:\s+${name}){0,2}`;
const edge = String.raw`(?<![\p{L}\p{N}'’-])`;

/** Words that a title or "patient" may stand before without anybody being named. */
const noName =
  /^(?:Act|Administration|Admissions?|Advice|Advisory|Advocate|Alliance|Anaesthetists?|Appointments?|Associate|Association|Assistant|Board|Book|Care|Carers?|Centre|Center|Charter|Choice|Clinic|Communications?|Company|Consultant|Coordinator|Council|Data|Department|Deterioration|Director|Directorate|Discharge|Education|Educator|Engagement|Experience|Feedback|Flow|Forum|Group|Handover|Health|Hotel|Identification|Identifier|In|Information|Inspector|Institute|Involvement|Is|Journey|Lead|Leaders?|Liaison|List|Manager|Monitoring|Newsletter|Notes?|Number|Observations?|Officers?|Organi[sz]ation|Outcomes?|Panel|Pathway|Policy|Portal|Practitioners?|Programme|Program|Project|Property|Queue|Record|Records|Registry|Report|Representative|Review|Rights|Safety|Satisfaction|Service|Services|Ship|Ships|Society|Spacecraft|Specialists?|Staffing|Status|Story|Stories|Support|Survey|System|Team|Tracker|Transfer|Transport|Trust|Unit|Voice|Volunteers?|Ward|Website|Who|With|A|I)$/u;

/** A title and a name, "Mrs K in bed 7" and "Dr Patel" alike. */
const titled = new RegExp(
  String.raw`${edge}(?<title>(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?|Miss|Doctor|Professor|Nurse|Sister|Matron|Midwife|Sir|Dame)\s+(?<named>${full})`,
  'gu',
);

/** Somebody who is cared for, and the whole name. */
const cared = new RegExp(
  String.raw`${edge}(?:[Pp]atient|[Cc]lient|[Rr]esident|[Ss]ervice user|[Ii]nmate|[Pp]upil|[Ss]tudent),?\s+(?:called\s+|named\s+)?(?<named>${name}\s+${name})`,
  'gu',
);

/** Somebody and where they lie. One word at the start of a sentence may be any word. */
const lying = new RegExp(
  String.raw`(?:${edge}(?<named>${name}\s+${name})|(?<=[\p{Ll},;]\s)(?<alone>\p{Lu}[\p{Ll}\p{M}]{2,}|\p{Lu}\.?\p{Lu}\.?))\s+(?:in|from|of)\s+(?:bed|bay|side room|room|cubicle|cell)\s+\d+`,
  'gu',
);

/** Who writes, found or led something is named in public: an author, an inquiry, a thing that bears the name. */
const author =
  /^(?:['’]s?)?\s*(?:et al|and colleagues|\(?\d{4}|(?:\S+\s+){0,3}?(?:inquir|enquir|report|review|study|studies|model|theory|law|book|paper|article|method|scale|score|test|wrote|writes|argue|describe|found(?!ation)|show|suggest|publish|propose|coin|Trust|Hospital|Foundation|Institute|University|Unit|Ward|Building))/u;
const authorBefore =
  /(?:\b(?:by|according to|chaired by|led by|see|in|named after|work of|words of|thanks to|from)\s+(?:the late\s+)?|["“(]\s*)$/iu;

const titleCase = /^(?:[\p{Lu}\p{N}][\p{L}\p{N}'’-]*\W+){2,}[\p{Lu}\p{N}]?[\p{L}\p{N}'’-]*\W*$/u;

function* remarksIn(passage: Passage): Generator<Remark> {
  // A heading in capitals names nobody.
  if (titleCase.test(passage.text)) return;
  const text = withoutQuotations(passage.text);
  const seen = new Set<number>();
  for (const pattern of [titled, cared, lying])
    for (const match of text.matchAll(pattern)) {
      const named = match.groups?.['named'] ?? match.groups?.['alone'] ?? '';
      const end = match.index + match[0].length;
      const [first = ''] = named.split(/\s+/);
      if (noName.test(first.replace(/[.]$/u, '')) && !/^\p{Lu}\.?$/u.test(named)) continue;
      if (pattern === cared && noName.test(named.split(/\s+/).at(-1) ?? '')) continue;
      if (pattern === titled && (author.test(text.slice(end)) || authorBefore.test(text.slice(0, match.index))))
        continue;
      if (seen.has(match.index)) continue;
      seen.add(match.index);
      yield {
        passage,
        index: match.index,
        length: match[0].length,
        message: 'Somebody seems to be named here.',
        help: 'Write the role instead: a patient, a nurse, the consultant on call.',
      };
    }
}

/** Git remembers names for good, and a lesson needs none. */
export const namedPerson: Advice = {
  code: 'named-person',
  severity: 'warning',
  asked: 'always',
  title: 'The text names roles, and nobody by name',
  meaning: 'A name seems to stand beside a title, beside "patient", or beside the number of a bed or a room.',
  why: 'A patient or a colleague can be recognised by it, and what is published stays in the history for good. Who it was teaches nobody anything; what they could see and do does.',
  example: {
    wrong: 'Mrs Smith in bed 4 was given the dose twice.',
    right: 'A patient was given the dose twice.',
  },
  fix: 'Write the role instead of the name. Authors of what is cited, and quotations, are left alone.',
  *look({ passages }) {
    for (const passage of passages) yield* remarksIn(passage);
  },
};
