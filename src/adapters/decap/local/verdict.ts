import type { Finding } from '../../../core/finding.ts';
import { collectionNames, collections } from '../../../schema/index.ts';
import { placeOnForm } from '../../../core/drafts/place-on-form.ts';
import { fieldsOf } from '../../../schema/walk.ts';

/** What the checks say of a content folder: its errors, and the words to name a file by. */
export interface Errors {
  readonly errors: readonly Finding[];
  readonly titleOf: (file: string) => string | undefined;
}

/** Where on the form an error is, as a label: nobody sees line numbers there. */
function labelOf(finding: Finding): string | undefined {
  const collection = collectionNames.find((name) => finding.file.startsWith(`${name}/`));
  if (collection === undefined) return undefined;
  const { field, heading } = placeOnForm(finding);
  return heading ?? fieldsOf(collections[collection].schema).find(({ name }) => name === field)?.meta.label;
}

const alike = ({ file, rule, message }: Finding): string => [file, rule, message].join('\0');

/**
 * Why files may not be published, in words for the person at the screen; null when they may. They have to be right
 * themselves, and other pages must not become wrong by them. What was wrong elsewhere before stays no hindrance.
 */
export async function reasonAgainst(
  { errors, titleOf }: Errors,
  touched: ReadonlySet<string>,
  before: () => Promise<Pick<Errors, 'errors'>>,
): Promise<string | null> {
  const own = errors.filter(({ file }) => touched.has(file));
  const [first] = own;
  if (first) {
    const label = labelOf(first);
    const more = own.length > 1 ? ` There are ${own.length - 1} more.` : '';
    return `This cannot be published yet. ${label === undefined ? '' : `${label}: `}${first.message} ${first.help}${more}`;
  }
  if (errors.length === 0) return null;
  const known = new Set((await before()).errors.map(alike));
  const broken = errors.filter((error) => !known.has(alike(error)));
  if (broken.length === 0) return null;
  const names = [...new Set(broken.map(({ file }) => titleOf(file) ?? file.replace(/\.\w+$/, '')))].map(
    (name) => `“${name}”`,
  );
  const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
  return (
    `Other pages lead here and would no longer be right: ${shown}. Change them first. ` +
    'A page that no longer holds is better retired than deleted: its address then says why.'
  );
}
