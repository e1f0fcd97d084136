import type { Refusal } from './addresses.ts';
import type { Picture } from './components/component.ts';

/** Pictures beside the entries of one folder: file name to what the site serves. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Finds a picture by what an entry wrote. Only a file beside the entry is ever looked for. */
export function findPicture(pictures: Pictures, src: string): Picture | Refusal {
  const name = /^(?:\.\/)?([a-z0-9][a-z0-9-]*\.(?:png|jpe?g|webp|gif|avif))$/.exec(src)?.[1];
  if (name === undefined) {
    return [
      'Pictures are files beside the entry.',
      'Write ./name.png: small letters, digits and hyphens, ending in .png, .jpg, .webp, .gif or .avif.',
    ];
  }
  return (
    pictures.get(name) ?? [
      'There is no picture of this name beside the entry.',
      'Put the file into the same folder, or correct the name.',
    ]
  );
}
