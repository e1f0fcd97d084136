import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { lessonText, required, type Row } from './row.ts';

/** What must not be seen anywhere outside the folder it lies in. */
export const secret = 'OUTSIDE-SECRET-7f3a';

/** The smallest library the rows make sense in. */
const library: Readonly<Record<string, string>> = {
  'portal.yaml': `name: Proof
organisation: Proof
tagline: A library under attack.
site: https://proof.example/
settings: [{ id: ward, name: Ward }]
reviewEvery: { lessons: 12, case-studies: 24, reflections: 24, practices: 12, articles: 24, paths: 12, communities: 12 }
`,
  'roles/chief-pharmacist.yaml': 'name: Chief pharmacist\ncontact: Extension 12\n',
  'topics/medicines.yaml': 'name: Medicines\nsteward: chief-pharmacist\n',
  'glossary/near-miss.yaml': 'term: Near miss\ndefinition: It could have gone wrong and did not.\n',
};

/** Fifty entries that nobody has a reason to refuse. */
export const goodFiles: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 50 }, (_, index) => [
    `lessons/good-${index + 1}.mdx`,
    lessonText(
      `A quiet paragraph, number ${index + 1}.`,
      required.replace('A lesson', `A good lesson, number ${index + 1}`),
    ),
  ]),
);

const givenRow = z.object({
  id: z.string(),
  category: z.string(),
  files: z.record(z.string(), z.union([z.object({ text: z.string() }), z.object({ base64: z.string() })])).optional(),
  links: z.record(z.string(), z.string()).optional(),
  prototypeVerdict: z.enum(['refused', 'harmless']),
});
export type GivenRow = Pick<Row, 'id' | 'files' | 'links' | 'specials'> & {
  readonly category: string;
  readonly expect: Row['expect'] | 'either';
};

/** The 97 given inputs, laid into `lessons/` as their notes ask; what is written as `l.mdx` gets a name of its own. */
export function givenRows(): GivenRow[] {
  const bytes = gunzipSync(readFileSync(new URL('./given.json.gz', import.meta.url)));
  const heads = required.trimEnd();
  const tail = lessonText('').slice(lessonText('').indexOf('\n\n## What'));
  return z
    .array(givenRow)
    .parse(JSON.parse(bytes.toString()))
    .map(({ id, category, files = {}, links = {}, prototypeVerdict }) => {
      const lower = id.toLowerCase();
      const name = (path: string) =>
        `lessons/${path === 'l.mdx' && prototypeVerdict === 'harmless' ? `${lower}.mdx` : path}`;
      const laid = Object.entries(files).map(([path, file]): [string, string | Uint8Array] => [
        name(path),
        'base64' in file
          ? Buffer.from(file.base64, 'base64')
          : `${file.text.replaceAll('{{fields}}', heads)}${prototypeVerdict === 'harmless' && path === 'l.mdx' ? tail : ''}`,
      ]);
      const pointed = Object.entries(links).map(([path, target]) => [name(path), target]);
      const expect = prototypeVerdict === 'refused' && id !== 'g-code-lang' ? 'refused' : 'either';
      return {
        id,
        category,
        files: Object.fromEntries(laid),
        links: Object.fromEntries(pointed) as Record<string, string>,
        expect,
      };
    });
}

export interface Scratch {
  /** A content folder with the smallest library and these rows. */
  lay(
    name: string,
    rows: readonly Pick<Row, 'files' | 'links' | 'specials'>[],
    more?: Readonly<Record<string, string>>,
  ): Promise<string>;
  /** What code that ran has left behind. */
  canary(): string[];
  readonly root: string;
  remove(): void;
}

/** A place to lay out rows, with an empty canary folder and an outside folder that holds secrets. */
export function openScratch(): Scratch {
  const root = mkdtempSync(join(tmpdir(), 'hindsight-hostile-'));
  const [canary, outside] = [join(root, 'canary'), join(root, 'outside')];
  const closers: (() => void)[] = [];
  mkdirSync(canary);
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.txt'), `---\ntitle: ${secret}\n---\n${secret}\n`);
  writeFileSync(
    join(outside, 'evil.mjs'),
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(join(canary, 'module'))}, '1');\nexport default { src: 'x', width: 1, height: 1, format: 'png' };\n`,
  );
  writeFileSync(join(outside, 'secret.png'), secret);
  const placed = (text: string) => text.replaceAll('%CANARY%', canary).replaceAll('%OUTSIDE%', outside);
  const write = (path: string, content: string | Uint8Array | number): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? placed(content) : typeof content === 'number' ? '' : content);
    if (typeof content === 'number') truncateSync(path, content);
  };
  const special = async (kind: 'fifo' | 'socket' | 'hard-link' | 'folder', path: string): Promise<void> => {
    mkdirSync(dirname(path), { recursive: true });
    if (kind === 'folder') mkdirSync(path);
    else if (kind === 'fifo') execFileSync('mkfifo', [path]);
    else if (kind === 'hard-link') linkSync(join(outside, 'secret.txt'), path);
    else {
      const server = createServer();
      await new Promise<void>((done) => server.listen(path, done));
      closers.push(() => void server.close());
    }
  };
  return {
    root,
    async lay(name, rows, more = {}) {
      const folder = join(root, name);
      for (const [path, text] of Object.entries({ ...library, ...more })) write(join(folder, path), text);
      for (const { files, links = {}, specials = {} } of rows) {
        for (const [path, content] of Object.entries(files)) write(join(folder, path), content);
        for (const [path, target] of Object.entries(links)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          symlinkSync(placed(target), join(folder, path));
        }
        for (const [path, kind] of Object.entries(specials)) await special(kind, join(folder, path));
      }
      return folder;
    },
    canary: () => readdirSync(canary),
    remove() {
      for (const close of closers) close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
