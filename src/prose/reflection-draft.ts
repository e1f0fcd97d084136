import { reflectionKinds } from '../schema/index.ts';
import { minutesOf, sheetOf, type ReflectionKind } from '../core/contributing/facilitation.ts';

export interface ReflectionDraft {
  readonly kind: ReflectionKind;
  readonly title: string;
  /** Id of a topic. */
  readonly topic: string;
  /** ISO day. */
  readonly heldOn: string;
}

/** A file name for a title: `2026-11-23-winter-update`. */
export const draftId = ({ title, heldOn }: ReflectionDraft): string =>
  `${heldOn}-${(
    title
      .toLocaleLowerCase('en')
      .normalize('NFKD')
      .match(/[a-z0-9]+/g) ?? ['reflection']
  ).join('-')}`
    .slice(0, 90)
    .replace(/-$/, '');

/** A reflection to fill in: every heading of its kind with its questions. It passes the check as it stands. */
export function reflectionDraft(draft: ReflectionDraft): string {
  const sheet = sheetOf(draft.kind);
  const parts = sheet.parts.map(
    ({ heading, ask }) => `## ${heading}\n\n${ask.map((question) => `- ${question}`).join('\n')}\n`,
  );
  return [
    '---',
    `title: ${JSON.stringify(draft.title)}`,
    `summary: ${JSON.stringify(`${reflectionKinds[draft.kind]}: what the group took away, in one or two sentences.`)}`,
    `kind: ${draft.kind}`,
    `heldOn: ${draft.heldOn}`,
    `minutes: ${minutesOf(sheet)}`,
    `topics: [${draft.topic}]`,
    '---',
    '',
    parts.join('\n'),
  ].join('\n');
}
