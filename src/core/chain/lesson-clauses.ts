/** A lesson cut into what comes before the advice, the advice, and what comes after. Joined they are the summary. */
export interface LessonClauses {
  readonly before: string;
  /** What to do: the clause that is highlighted. */
  readonly action: string;
  readonly after: string;
}

const opening = /^(?:when|whenever|where|if|before|after|while|once|as soon as|unless|until)\b/iu;
const reason = /,?\s+because\b/iu;
const sentenceEnd = /[.!?]\s/u;
/** Words with which a condition goes on after a comma. */
const goesOn = /^\s*(?:or|and|nor|but|even|especially|whether|such as|for example|which|who|that|not|however)\b/iu;

/**
 * Finds the advice in "When ..., do ..., because ...": what stands between the first comma and "because",
 * all within one sentence. Null when the summary is told in another shape.
 */
export function lessonClauses(summary: string): LessonClauses | null {
  const first = summary.indexOf(',');
  if (first < 0 || !opening.test(summary)) return null;
  const because = reason.exec(summary.slice(first + 1));
  if (!because) return null;
  const end = first + 1 + because.index;
  const comma = endOfCondition(summary.slice(0, end), first);
  const clause = summary.slice(comma + 1, end);
  const action = clause.trim();
  const before = summary.slice(0, comma + 1) + clause.slice(0, clause.length - clause.trimStart().length);
  if (action === '' || sentenceEnd.test(`${before}${action}`)) return null;
  return { before, action, after: summary.slice(before.length + action.length) };
}

/** The comma after the condition: the first one, unless the condition goes on and there is another. */
function endOfCondition(text: string, comma: number): number {
  const next = text.indexOf(',', comma + 1);
  return next >= 0 && goesOn.test(text.slice(comma + 1)) ? endOfCondition(text, next) : comma;
}

/** The reason a lesson gives, without the word "because"; null when it gives none in that shape. */
export function lessonReason(summary: string): string | null {
  const clauses = lessonClauses(summary);
  return clauses?.after.replace(reason, '').replace(/^[\s,]+/u, '') ?? null;
}
