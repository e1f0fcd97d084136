import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { Finding } from '../../core/finding.ts';
import { checkContent } from '../../adapters/files/check-content.ts';
import { fixContent } from '../../adapters/files/fix-content.ts';
import { stripPictures } from '../../adapters/files/strip-pictures.ts';
import { convert, type Found } from './convert.ts';

/** What became of a folder of Markdown that was kept elsewhere. */
export interface Accepted {
  readonly files: number;
  /** Files without an error, as they were brought over and after `--fix`. */
  readonly before: number;
  readonly after: number;
  readonly errors: readonly Finding[];
  /** Stretches of code in the old files. */
  readonly code: number;
  /** Files in which a stretch of code is not what it was. */
  readonly damaged: readonly string[];
}

const markdown = unified().use(remarkParse).use(remarkGfm);

interface TreeNode {
  readonly type: string;
  readonly value?: string;
  readonly position?: { readonly start: { readonly offset?: number } };
  readonly children?: readonly TreeNode[];
}

/**
 * Every stretch of code in a text, as a parser of plain Markdown finds it. What another program sets in below `!!! note`
 * is the text of that box, and no code to whoever wrote it.
 */
export function codeOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: TreeNode): void => {
    const offset = node.position?.start.offset ?? 0;
    const boxed = (): boolean =>
      /(?:^|\n)(?:!!!|\?\?\?\+?)[^\n]*\n(?:[ \t]*\n| {4}[^\n]*\n|\t[^\n]*\n)*[ \t]*$/.test(text.slice(0, offset));
    if (node.type === 'inlineCode' || (node.type === 'code' && !boxed())) found.push(node.value ?? '');
    node.children?.forEach(visit);
  };
  visit(markdown.parse(text) as TreeNode);
  return found;
}

const intervals = Object.fromEntries(
  ['lessons', 'case-studies', 'reflections', 'practices', 'articles', 'paths', 'communities'].map((name) => [name, 12]),
);

async function layOut(to: string, allowedIdentifiers: readonly string[]): Promise<void> {
  await rm(to, { recursive: true, force: true });
  for (const folder of ['lessons', 'practices', 'articles', 'topics', 'roles'])
    await mkdir(join(to, folder), { recursive: true });
  const portal = { name: 'Old', organisation: 'Old', tagline: 'What was.', site: 'https://old.example/' };
  await writeFile(join(to, 'portal.yaml'), stringify({ ...portal, reviewEvery: intervals, allowedIdentifiers }));
  await writeFile(join(to, 'roles/keeper.yaml'), stringify({ name: 'Keeper', contact: 'Channel 1' }));
  await writeFile(join(to, 'topics/brought-over.yaml'), stringify({ name: 'Brought over', steward: 'keeper' }));
}

async function read(from: string): Promise<Found[]> {
  const names = await readdir(from, { recursive: true, withFileTypes: true });
  const files = names
    .filter((item) => item.isFile() && /\.mdx?$/i.test(item.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return Promise.all(
    files.map(async (file) => ({ path: file.slice(from.length + 1), text: await readFile(file, 'utf8') })),
  );
}

/** Brings a folder over into another, has it mended as anybody would, and counts. */
export async function accept(
  from: string,
  to: string,
  today: string,
  allowedIdentifiers: readonly string[] = [],
): Promise<Accepted> {
  await layOut(to, allowedIdentifiers);
  const entries = convert(await read(from));
  for (const { file, text, pictures } of entries) {
    await writeFile(join(to, file), text);
    for (const picture of pictures)
      await cp(join(from, picture.from), join(to, dirname(file), picture.name)).catch(() => undefined);
  }
  const errors = async (): Promise<Finding[]> =>
    (await checkContent(to, { today })).findings.filter(
      ({ severity, file }) => severity === 'error' && file.endsWith('.mdx'),
    );
  const refused = (findings: readonly Finding[]): number => new Set(findings.map(({ file }) => file)).size;
  const before = entries.length - refused(await errors());
  await fixContent(to);
  await stripPictures(to);
  const left = await errors();
  const damaged: string[] = [];
  let code = 0;
  for (const { file, text } of entries) {
    const old = codeOf(text);
    code += old.length;
    if (JSON.stringify(codeOf(await readFile(join(to, file), 'utf8'))) !== JSON.stringify(old)) damaged.push(file);
  }
  return { files: entries.length, before, after: entries.length - refused(left), errors: left, code, damaged };
}
