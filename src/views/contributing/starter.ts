import { collections, type PageCollection, type Portal } from '../../schema/index.ts';
import { guideTo, type GuideField } from './field-guide.ts';
import { entriesIn, type Library } from '../../core/library.ts';
import { hostOf } from './repository-host.ts';

/** Values that a reference may have are named up to this many; beyond, the folder is. */
const named = 24;

function valuesOf(library: Library, { takes }: GuideField): string | null {
  switch (takes.kind) {
    case 'choice':
      return takes.choices.map(({ value }) => value).join(', ');
    case 'reference': {
      const ids =
        takes.to.length === 1 ? takes.to.flatMap((folder) => entriesIn(library, folder).map(({ id }) => id)) : [];
      return ids.length > 0 && ids.length <= named
        ? ids.join(', ')
        : `a file name from ${takes.to.map((folder) => `${folder}/`).join(', ')}`;
    }
    default:
      return null;
  }
}

/** Fields that a contributor is asked for. */
export const askedOf = (collection: PageCollection): readonly GuideField[] =>
  guideTo(collections[collection].schema).filter(({ group, required }) => group === 'asked' || required);

/** A place to write: words in quotation marks, so that a colon or a dash in them does no harm. */
const blank = ({ takes }: GuideField): string => (takes.kind === 'text' || takes.kind === 'value' ? ' ""' : '');

function fieldLines(library: Library, field: GuideField): string[] {
  const values = valuesOf(library, field);
  const asks =
    values === null
      ? [field.hint ?? field.message]
      : [field.hint ?? field.label, `${field.list ? 'Some of' : 'One of'}: ${values}`];
  return [
    ...asks.map((line) => `# ${line}`),
    ...(field.list ? [`${field.name}:`, `  -${blank(field)}`] : [`${field.name}:${blank(field)}`]),
  ];
}

/** A file to fill in: the fields that are asked for, each under what a good answer looks like, then the headings. */
export function starterText(library: Library, collection: PageCollection): string {
  // A list that may be left out is left out: a place in it that nobody fills would be an error.
  const asked = askedOf(collection).filter(({ required, list }) => required || !list);
  const fields = asked.flatMap((field) => fieldLines(library, field));
  const { headings } = collections[collection];
  const body = headings.filter(({ required }) => required).flatMap(({ text, hint }) => [`## ${text}`, '', hint, '']);
  return `${['---', ...fields, '---', '', ...(body.length > 0 ? body : ['Write the text here.', ''])].join('\n').trimEnd()}\n`;
}

/** Where the text can be written into a new file. */
export interface NewFile {
  /** The host of the repository, as people call it. */
  readonly host: string;
  readonly link: string;
}

/** Where the host of the repository opens a new file; null without a repository, or at a host we do not know. */
export function newFile(
  { repository }: Portal,
  collection: PageCollection,
  text: string,
  branch: string | null,
): NewFile | null {
  const host = repository === undefined ? null : hostOf(repository, branch);
  return host && { host: host.name, link: host.create(`content/${collection}`, 'write-a-short-name-here.mdx', text) };
}
