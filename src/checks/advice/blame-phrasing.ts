import type { Advice, Remark, Subject } from '../rule.ts';
import { peoplePattern } from './people.ts';
import { withoutQuotations } from './quotations.ts';

type Kind = readonly [message: string, help: string];

const failed: Kind = [
  'This says what somebody failed to do.',
  'Say what happened and what stood in the way, for example: "The second check was not made; one person covered two posts."',
];
const should: Kind = [
  'This says what somebody should have done, as seen from afterwards.',
  'Say what they saw and knew at the time, and what would make the better choice easy next time.',
];
const careless: Kind = [
  'This judges somebody.',
  'Say what was done and what made it likely, for example: "The step was left out; the list was in another room."',
];
const error: Kind = [
  'An error of a person is named as the explanation.',
  'Take it as the beginning of the question: what made the slip easy, and what would have caught it?',
];
const rootCause: Kind = [
  'One root cause is named, where mostly several conditions met.',
  'Name the conditions that came together, for example: "What made it possible was ... and ..."',
];
const fault: Kind = ['This looks for somebody to blame.', 'Say what happened and which conditions made it likely.'];

const adverb =
  '(?:\\s+(?:also|again|both|all|then|simply|just|clearly|really|either|still|thus|therefore|often|always|never|\\p{L}+ly))*';
const have = '(?:\\s+(?:has|have|had|having))?';
/** What may stand between a person and the verb: where or of what he or she was. */
const whereabouts =
  "(?:\\s+(?:on|in|at|from|of|with|for|aboard|during|who\\s+was|who\\s+were)\\s+(?:(?!(?:which|that|and|but|or)\\b)[\\p{L}\\p{N}'’-]+\\s+){0,4}?[\\p{L}\\p{N}'’-]+)?";
const participle =
  '(?:\\p{L}{2,}ed|known|seen|done|taken|made|told|given|gone|read|kept|asked|begun|brought|caught|chosen|come|found|got|gotten|heard|held|left|let|put|run|said|sent|set|shown|spoken|stood|stopped|stuck|thought|understood|worn|written|paid|felt|led|met|drawn|driven|realised|realized)';

/** Before the noun phrase of a person: when one of these stands there, the person is not who acts. */
const notSubject =
  /(?:\b(?:by|to|for|from|with|between|given|told|at|on|in|against|upon|of|about|as|than|per|via|through|if|whether|before|after)\s+)$/iu;
const partOf =
  /\b(?:one|some|most|many|all|none|several|two|three|both|each|any|half|members?|rest|part|number)\s+of\s+(?:(?:the|our|these|those|their|my|your)\s+)?(?:[\p{L}'’-]+\s+){0,2}$/iu;
const article =
  '(?:(?:the|a|an|this|that|these|those|our|their|his|her|its|your|my|every|each|any|one|two|three|both|some|most|many|all|no)\\s+)?';
const adjectives = "(?:[\\p{L}'’-]+\\s+){0,3}?";

interface Patterns {
  readonly acting: readonly (readonly [RegExp, Kind])[];
}

function build(roles: readonly string[]): Patterns {
  const person = peoplePattern(roles);
  const subject = `(?<![\\p{L}\\p{N}-])(?<who>(?:(?<phrase>${article}${adjectives})${person}(?![\\p{L}\\p{N}-]|['’]s)${whereabouts}|he|she|they|whoever|you))`;
  const after = (verb: string) => new RegExp(`${subject}(?<gap>${have}${adverb}${have})\\s+(?<verb>${verb})`, 'giu');
  return {
    acting: [
      [
        after(
          '(?:failed|neglected|omitted|forgot|forgotten|refused|did\\s+not\\s+(?:bother|care|think|trouble))\\s+to(?![\\p{L}])',
        ),
        failed,
      ],
      [
        after(
          "(?:did\\s+not|didn['’]t|does\\s+not|do\\s+not|don['’]t)\\s+(?:follow|comply|adhere|bother|obey)(?![\\p{L}])",
        ),
        failed,
      ],
      [
        after(
          `(?:should|ought\\s+to|could\\s+and\\s+should)\\s+(?:have|of|['’]ve)${adverb}\\s+(?!been\\s+\\p{L}+(?:ed|en|t|wn|de|ld)\\b)(?:been\\s+(?:more|careful|aware|alert|clearer|better|quicker|faster|paying)|${participle})(?![\\p{L}])`,
        ),
        should,
      ],
      [after('(?:ignored|disregarded|violated|mishandled|carelessly|negligently)(?![\\p{L}])'), careless],
      [
        after(
          '(?:was|were|is|are|has\\s+been|had\\s+been|being|got|became)(?:\\s+(?:too|so|very|simply|just|clearly|quite|rather))?\\s+(?:careless|negligent|reckless|incompetent|lazy|sloppy|stupid|inattentive|irresponsible|complacent|to\\s+blame|at\\s+fault|blamed)(?![\\p{L}])',
        ),
        careless,
      ],
    ],
  };
}

const errorNouns =
  /(?<![\p{L}\p{N}-])(?:human|operator|pilot|user|nurse|nursing|staff|driver|crew|personnel|surgeon|physician|technician|worker)[\s-]+(?:error|mistake|failing)s?(?![\p{L}-])/giu;
/** Guarding against a slip is not the same as explaining by it. */
const guarding =
  /\b(?:prevent|prevents|preventing|prevention|reduc\w+|avoid\w*|eliminat\w+|minimi[sz]\w+|against|potential|possibility|likelihood|risk|risks|chance|chances|opportunit\w+|prone|toleran\w+|susceptib\w+|probability|detect\w*|catch\w*|sources?|study|theory|types?|kinds?|role|category|called|word|words|phrase|label|term|not|than)(?:\s+(?:of|for|to|the|a|an|any|such|about|by|from|in|due|is|as)){0,3}\s+$/iu;
const guardingAfter =
  /^\s+(?:is\s+caught|can\s+be|analysis|reduction|prevention|probabilit\w+|rates?|potential|trap|is\s+(?:a|an|the)\s+(?:label|symptom|start|beginning))/iu;
const cause =
  /(?<![\p{L}\p{N}-])the\s+(?:true|real|single|one|only|actual|underlying|main|primary|ultimate)?\s*root\s+cause(?!s)(?![\p{L}-])/giu;
const causeBefore =
  /\b(?:not|no|never|find\w*|determin\w+|identif\w+|establish\w*|investigat\w+|understand\w*|seek\w*|search\w*(?:\s+for)?|look\w*(?:\s+for)?|isolat\w+|defin\w+|know|known|discover\w*|uncover\w*|verif\w+|address\w*|assess\w*|analy[sz]\w+|called|about|into|whether|if|into|evaluat\w+|correct\w*)\s+$/iu;
const causeAfter =
  /^\s+(?:analys[ie]s|investigation|method|tree|of\s+(?:all|everything)|was\s+(?:not|never|unknown)|is\s+(?:not|never|unknown)|(?:could|can|may|might)\s*not|has\s+not)/iu;
const blaming =
  /(?<![\p{L}\p{N}-])(?:(?:whose\s+fault|(?:it\s+)?was\s+(?:his|her|their|the\s+\p{L}+['’]s)\s+(?:own\s+)?fault)|(?:is|was|were|are)\s+to\s+be\s+blamed|the\s+guilty\s+part(?:y|ies)|the\s+culprits?)(?![\p{L}-])/giu;

const kept = new WeakMap<readonly string[], Patterns>();
function patternsFor(roles: readonly string[]): Patterns {
  const found = kept.get(roles) ?? build(roles);
  kept.set(roles, found);
  return found;
}

/** Nothing below can match a text without one of these. */
const worthALook =
  /fail(?:ed|ings?)\s+to|neglect|omitted|forgot|refused|did\s*n[o'’]t|do(?:es)?\s+not|don['’]t|should|ought|ignored|disregard|violated|mishandled|careless|negligent|reckless|incompetent|lazy|sloppy|stupid|inattentive|irresponsible|complacent|blame|fault|error|mistake|failing|root\s+cause|guilty|culprit/iu;

function* remarksIn(passage: Subject['passages'][number], roles: readonly string[]): Generator<Remark> {
  if (!worthALook.test(passage.text)) return;
  const text = withoutQuotations(passage.text);
  const seen = new Set<number>();
  const remark = (index: number, length: number, [message, help]: Kind): Remark => ({
    passage,
    index,
    length,
    message,
    help,
  });
  for (const [pattern, kind] of patternsFor(roles).acting) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      const phrase = match.groups?.['phrase'] ?? '';
      // In "given by the operator" somebody else acts, unless it is "one of the operators".
      if (
        !partOf.test(before + phrase) &&
        (notSubject.test(before) || /\b(?:by|of|to|for|from|with|in|on|at|and|or)\s/iu.test(phrase))
      ) {
        if (!partOf.test(before)) continue;
      }
      if (/^(?:they|you)$/iu.test(match.groups?.['who'] ?? '') && !actsLikeAPerson(text, match, roles)) continue;
      if (/^(?:nobody|no)(?!\p{L})/iu.test(match.groups?.['who'] ?? '') || seen.has(match.index)) continue;
      seen.add(match.index);
      yield remark(match.index, match[0].length, kind);
    }
  }
  for (const match of text.matchAll(errorNouns)) {
    const end = match.index + match[0].length;
    if (!guarding.test(text.slice(0, match.index)) && !guardingAfter.test(text.slice(end)))
      yield remark(match.index, match[0].length, error);
  }
  for (const match of text.matchAll(cause)) {
    const end = match.index + match[0].length;
    if (!causeBefore.test(text.slice(0, match.index)) && !causeAfter.test(text.slice(end)))
      yield remark(match.index, match[0].length, rootCause);
  }
  for (const match of text.matchAll(blaming)) yield remark(match.index, match[0].length, fault);
}

/** What only people do. */
const humanDeeds =
  /^\s+(?:ask|call|check|communicate|confirm|consult|document|double-check|escalate|follow|inform|listen|look|mention|monitor|notice|notify|pay|question|read|realise|realize|recognise|recognize|record|remember|report|ring|say|sign|speak|talk|tell|think|understand|warn|write)(?!\p{L})/iu;

const persons = new WeakMap<readonly string[], RegExp>();
/** "They" may be valves: it counts where a person was spoken of shortly before, or what they did only people do. */
function actsLikeAPerson(text: string, { 0: match, index }: RegExpExecArray, roles: readonly string[]): boolean {
  const pattern =
    persons.get(roles) ?? new RegExp(`(?<![\\p{L}\\p{N}-])${peoplePattern(roles)}(?![\\p{L}\\p{N}-])`, 'iu');
  persons.set(roles, pattern);
  return humanDeeds.test(text.slice(index + match.length)) || pattern.test(text.slice(Math.max(0, index - 120), index));
}

/** People read on when nobody is in the dock. */
export const blamePhrasing: Advice = {
  code: 'blame-phrasing',
  severity: 'warning',
  asked: 'always',
  title: 'The text tells what happened, and blames nobody',
  meaning:
    'A person or role is said to have failed, neglected or been careless, or one human error or root cause is named as the explanation.',
  why: 'Fear of being exposed is the first reason why people keep what they know to themselves. And "somebody failed" ends the search where it should begin: what made it likely?',
  example: {
    wrong: 'The operator failed to close the valve.',
    right: 'The valve stayed open; its handle looks the same open and closed.',
  },
  fix: 'Say what happened, what people saw and knew at the time, and which conditions made it likely. Quotations and code are left alone.',
  *look({ passages }, { roles }) {
    for (const passage of passages) yield* remarksIn(passage, roles);
  },
};
