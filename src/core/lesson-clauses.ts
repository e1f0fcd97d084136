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

/**
 * Finds the advice in "When ..., do ..., because ...": what stands between the first comma and "because",
 * all within one sentence. Null when the summary is told in another shape.
 */
export function lessonClauses(summary: string): LessonClauses | null {
  const comma = summary.indexOf(',');
  if (comma < 0 || !opening.test(summary)) return null;
  const rest = summary.slice(comma + 1);
  const because = reason.exec(rest);
  if (!because) return null;
  const clause = rest.slice(0, because.index);
  const action = clause.trim();
  const before = summary.slice(0, comma + 1) + clause.slice(0, clause.length - clause.trimStart().length);
  if (action === '' || sentenceEnd.test(`${before}${action}`)) return null;
  return { before, action, after: summary.slice(before.length + action.length) };
}

/** The reason a lesson gives, without the word "because"; null when it gives none in that shape. */
export function lessonReason(summary: string): string | null {
  const clauses = lessonClauses(summary);
  return clauses && clauses.after.replace(reason, '').replace(/^[\s,]+/u, '');
}
