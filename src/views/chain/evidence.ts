import { evidenceKinds, evidenceLevels, type Data } from '../../schema/index.ts';

type Evidence = NonNullable<Data<'lessons'>['evidence']>;

const meaning: Record<Evidence['level'], string> = {
  high: 'we expect it to hold.',
  moderate: 'it probably holds; keep watching.',
  low: 'it may turn out otherwise.',
};

const origin: Record<Evidence['kind'], string> = {
  research: 'It was studied, not only noticed.',
  experience: 'It was seen at work, not studied.',
};

/** How sure a lesson is, in sentences; a lesson whose evidence nobody has rated says that. */
export function evidenceInWords(evidence: Evidence | undefined): string {
  if (!evidence) return 'Nobody has rated the evidence yet.';
  const { kind, level } = evidence;
  return `${evidenceKinds[kind]}, ${evidenceLevels[level].toLowerCase()}: ${meaning[level]} ${origin[kind]}`;
}
