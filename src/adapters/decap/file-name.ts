import { fileName } from '../../core/file-name.ts';

/** The file name of a new entry. A signal is named by its day, its kind and its page; everything else by its title. */
export function nameOfNew(collection: string, title: string, fields: Readonly<Record<string, unknown>>): string {
  if (collection !== 'signals') return fileName(title) || 'untitled';
  const part = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  return fileName([part('on'), part('kind'), part('entry').split('/').at(-1)].join(' ')) || 'signal';
}
