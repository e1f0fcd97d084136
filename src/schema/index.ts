import type { z } from 'zod';
import { articles } from './articles.ts';
import { caseStudies, caseStudyHeadings } from './case-studies.ts';
import { collectionNames, type CollectionName } from './fields.ts';
import { lessonHeadings, lessons } from './lessons.ts';
import { paths } from './paths.ts';
import { communities, glossary, roles, topics } from './people.ts';
import { practices } from './practices.ts';
import { reflectionHeadings, reflections } from './reflections.ts';
import { signals } from './signals.ts';

export interface Heading {
  readonly text: string;
  readonly required: boolean;
  /** Whether its box waits folded until somebody wants it. */
  readonly folded?: boolean;
  readonly hint: string;
}

/** Everything the portal knows about one folder of `content/`. */
export interface Collection<S extends z.ZodObject = z.ZodObject> {
  readonly schema: S;
  /** `mdx`: frontmatter and text. `yaml`: fields alone. */
  readonly format: 'mdx' | 'yaml';
  readonly singular: string;
  readonly plural: string;
  /** One sentence: what belongs here. */
  readonly purpose: string;
  /** Headings that the text has, in order; empty where the text is free. */
  readonly headings: readonly Heading[];
}

const collection = <S extends z.ZodObject>(value: Collection<S>): Collection<S> => value;

/** THE description of every field of every kind of entry. */
export const collections = {
  lessons: collection({
    schema: lessons,
    format: 'mdx',
    singular: 'Lesson',
    plural: 'Lessons',
    purpose: 'Something we noticed, and what to do because of it.',
    headings: lessonHeadings,
  }),
  'case-studies': collection({
    schema: caseStudies,
    format: 'mdx',
    singular: 'Case study',
    plural: 'Case studies',
    purpose: 'What was done and what came of it, told whole.',
    headings: caseStudyHeadings,
  }),
  reflections: collection({
    schema: reflections,
    format: 'mdx',
    singular: 'Reflection',
    plural: 'Reflections',
    purpose: 'Time taken to look back or ahead together.',
    headings: reflectionHeadings,
  }),
  practices: collection({
    schema: practices,
    format: 'mdx',
    singular: 'Practice',
    plural: 'Practices',
    purpose: 'How we do it here now, and what it replaced.',
    headings: [],
  }),
  articles: collection({
    schema: articles,
    format: 'mdx',
    singular: 'Article',
    plural: 'Articles',
    purpose: 'Something worth reading elsewhere, and what it means for us.',
    headings: [],
  }),
  paths: collection({
    schema: paths,
    format: 'mdx',
    singular: 'Path',
    plural: 'Paths',
    purpose: 'A few pages in an order that makes sense.',
    headings: [],
  }),
  communities: collection({
    schema: communities,
    format: 'mdx',
    singular: 'Community',
    plural: 'Communities',
    purpose: 'People who share a practice and meet about it.',
    headings: [],
  }),
  roles: collection({
    schema: roles,
    format: 'yaml',
    singular: 'Role',
    plural: 'Roles',
    purpose: 'An office to ask; whoever holds it answers.',
    headings: [],
  }),
  topics: collection({
    schema: topics,
    format: 'yaml',
    singular: 'Topic',
    plural: 'Topics',
    purpose: 'What a page is about, and who looks after it.',
    headings: [],
  }),
  glossary: collection({
    schema: glossary,
    format: 'yaml',
    singular: 'Term',
    plural: 'Glossary',
    purpose: 'A word we use, in plain words.',
    headings: [],
  }),
  signals: collection({
    schema: signals,
    format: 'yaml',
    singular: 'Signal',
    plural: 'Signals',
    purpose: 'Word from a reader: it happened again, or somebody used it.',
    headings: [],
  }),
} as const satisfies Record<CollectionName, Collection>;

/** The validated fields of an entry. */
export type Data<C extends CollectionName> = z.output<(typeof collections)[C]['schema']>;

/** Folders whose entries are pages of their own. */
export const pageCollections = collectionNames.filter(
  (name): name is PageCollection => collections[name].format === 'mdx',
);
export type PageCollection = Exclude<CollectionName, 'roles' | 'topics' | 'glossary' | 'signals'>;

/** Folders of knowledge proper: they have a title, a summary and topics. */
export const knowledgeCollections = pageCollections.filter(
  (name): name is KnowledgeCollection => name !== 'communities',
);
export type KnowledgeCollection = Exclude<PageCollection, 'communities'>;

export { collectionNames, fieldMeta, referenceTargets } from './fields.ts';
export type { CollectionName, FieldMeta, Group } from './fields.ts';
export { outcomes, type Outcome } from './common.ts';
export { actionStatuses, evidenceKinds, evidenceLevels, factors, strengths, verdicts } from './lessons.ts';
export { caseKinds } from './case-studies.ts';
export { reflectionKinds } from './reflections.ts';
export { changeKinds } from './practices.ts';
export { articleKinds, grades } from './articles.ts';
export { signalKinds } from './signals.ts';
export { portal, type Portal } from './portal.ts';
