import { fileName } from '../core/file-name.ts';
import type { Refusal } from './addresses.ts';
import type { Picture } from './components/component.ts';

/** Pictures beside the entries of one folder: file name to what the site serves. */
export type Pictures = ReadonlyMap<string, Picture>;

const ending = /\.(?:png|jpe?g|webp|gif|avif)$/i;

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The name under which a picture lies beside the entry, whatever folder the text names. */
export const pictureName = (src: string): string | null => {
  const last =
    unescaped(/^[^?#]*/.exec(src)?.[0] ?? '')
      .split('/')
      .at(-1) ?? '';
  const kind = ending.exec(last)?.[0];
  const name = kind === undefined ? '' : fileName(last.slice(0, -kind.length));
  return name === '' ? null : `${name}${(kind ?? '').toLowerCase()}`;
};

/** Finds a picture by what an entry wrote. Only a file beside the entry is ever looked for. */
export function findPicture(pictures: Pictures, src: string): Picture | Refusal {
  if (/^(?:https?:)?\/\//i.test(src)) {
    return [
      'Pictures are files beside the entry, and this one lies on another site.',
      'Save it beside the entry and write ./name.png, or link to it: [what it shows](https://...).',
    ];
  }
  const name = /^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(src) ? null : pictureName(src);
  if (name === null) {
    return [
      'Pictures are files beside the entry.',
      'Write ./name.png: small letters, digits and hyphens, ending in .png, .jpg, .webp, .gif or .avif.',
    ];
  }
  return (
    pictures.get(name) ?? [
      'There is no picture of this name beside the entry.',
      `Put the file into the same folder as ${name}, or correct the name.`,
    ]
  );
}
