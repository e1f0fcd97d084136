import { fileName } from '../core/file-name.ts';
import { collectionNames } from '../schema/index.ts';

/** Documents that may lie beside an entry, to be downloaded: nothing that a program would run, no macros. */
export const attachmentEnding = /\.(?:pdf|docx|xlsx|pptx|odt|ods|odp)$/i;

const relative = /^(?![a-z][a-z0-9+.-]*:|\/|#)(?<path>(?:[^/?#]+\/)*)(?<name>[^/?#]+)$/iu;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The address at which a document beside an entry is served, below the base path; null when a link is to none. */
export function attachmentAddress(address: string, collection: string): string | null {
  const { path = '', name = '' } = relative.exec(address)?.groups ?? {};
  const ending = attachmentEnding.exec(name)?.[0];
  const id = ending === undefined ? '' : fileName(decoded(name.slice(0, -ending.length)));
  if (ending === undefined || id === '') return null;
  const folder = path.split('/').findLast((step) => (collectionNames as readonly string[]).includes(step));
  return `/media/${folder ?? collection}/${id}${ending.toLowerCase()}`;
}

/** Whether an address of the site is that of a document. */
export const isAttachment = (address: string): boolean =>
  address.startsWith('/media/') && attachmentEnding.test(address);
