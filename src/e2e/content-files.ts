import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesIn } from './output.ts';

/** A file of the content folder, read without any of the code that it tests. */
export interface ContentFile {
  readonly collection: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The text below the fields; empty for files that are fields alone. */
  readonly text: string;
}

const parts = /^---\n(.*?)\n---\n(.*)$/su;

/** Every entry of a content folder. */
export async function contentFiles(folder: string): Promise<ContentFile[]> {
  const files = await filesIn(folder, '*/*.{mdx,yaml}');
  return Promise.all(
    files.map(async (file) => {
      const [collection = '', name = ''] = file.split(/[/\\]/u);
      const source = await readFile(join(folder, file), 'utf8');
      const [, frontmatter, text = ''] = parts.exec(source) ?? [];
      return {
        collection,
        id: name.replace(/\.\w+$/u, ''),
        fields: parse(frontmatter ?? source) as Record<string, unknown>,
        text,
      };
    }),
  );
}

/** Collections whose entries have an address of their own. */
const addressed = [
  'lessons',
  'case-studies',
  'reflections',
  'practices',
  'articles',
  'paths',
  'communities',
  'roles',
  'topics',
];

/** Whether each entry of this collection is a page. */
export const hasPages = ({ collection }: ContentFile): boolean => addressed.includes(collection);
