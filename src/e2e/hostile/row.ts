/** What a contributor, or somebody with a contributor's rights, could put under `content/`. */
export interface Row {
  readonly id: string;
  readonly category: Category;
  /**
   * Files by path below the content folder: text, bytes, or a size in bytes for a file that is that large and empty.
   * `%CANARY%` stands for an empty folder that must stay empty, `%OUTSIDE%` for one with a secret that must stay there.
   */
  readonly files: Readonly<Record<string, string | Uint8Array | number>>;
  /** Symbolic links: path to target. */
  readonly links?: Readonly<Record<string, string>>;
  /** Things that are no files: path to what is there instead. */
  readonly specials?: Readonly<Record<string, 'fifo' | 'socket' | 'hard-link' | 'folder'>>;
  /** `refused`: with a finding on a file of the row. `inert`: let in, and harmless on the page. */
  readonly expect: 'refused' | 'inert';
}

export type Category = 'exec' | 'read' | 'xss' | 'data' | 'enc' | 'dos';

/** Writes a file and a module that would both be seen. */
export const canary = (name: string): string =>
  `globalThis.process.getBuiltinModule('node:fs').writeFileSync('%CANARY%/${name}','1')`;

export const required = 'title: A lesson\nsummary: When a, do b, because c.\noutcome: success\ntopics: [medicines]\n';
const headings = '\n\n## What happened\n\nFacts.\n\n## Do this next\n\nStop.\n';

/** A valid lesson around a text. */
export const lessonText = (body: string, fields = required): string => `---\n${fields}---\n${body}${headings}`;

type Expect = Row['expect'];

/** Rows of one category, each written as short as its kind allows. */
export function rowsOf(category: Category) {
  const rows: Row[] = [];
  const add = (row: Omit<Row, 'category'>): void => void rows.push({ category, ...row });
  return {
    rows,
    add,
    /** A lesson with this text. */
    body: (id: string, body: string, expect: Expect = 'refused') =>
      add({ id, expect, files: { [`lessons/${id}.mdx`]: lessonText(body) } }),
    /** A lesson with more, or other, fields. */
    fields: (id: string, fields: string, expect: Expect = 'refused') => {
      const names = new Set([...fields.matchAll(/^["']?([\w-]+)["']?\s*:/gm)].map(([, name]) => name));
      const rest = required.split('\n').filter((line) => line !== '' && !names.has(line.split(':')[0]));
      add({ id, expect, files: { [`lessons/${id}.mdx`]: lessonText('', `${[...rest, fields].join('\n')}\n`) } });
    },
    /** A file of any kind. */
    file: (id: string, path: string, content: string | Uint8Array | number, expect: Expect = 'refused') =>
      add({ id, expect, files: { [path]: content } }),
  };
}
