import type { CollectionName } from '../schema/index.ts';
import { withBase } from './addresses.ts';
import type { Pictures } from './pictures.ts';

/** The address at which a picture is served, below the base path. */
export const pictureAddress = (collection: CollectionName, name: string): string => `/media/${collection}/${name}`;

/** The size of a picture that is not saved yet is not known. */
const unsaved = { width: 1200, height: 800 };

/** The pictures that a draft names, as if each lay beside it: they are saved together with the text. */
export function picturesOfDraft(text: string, collection: CollectionName, base: string): Pictures {
  const names = [...text.matchAll(/[a-z0-9][a-z0-9-]*\.(?:png|jpe?g|webp|gif|avif)/g)].map(([name]) => name);
  return new Map(names.map((name) => [name, { ...unsaved, url: withBase(base, pictureAddress(collection, name)) }]));
}
