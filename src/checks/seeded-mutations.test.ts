import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnyEntry, Key } from '../core/entry.ts';
import { keyOf } from '../core/entry.ts';
import type { Finding } from '../core/finding.ts';
import { createLibrary } from '../core/library.ts';
import { parseFields } from '../prose/frontmatter.ts';
import { checkSchema } from '../prose/schema-check.ts';
import { placeInFile } from '../prose/validate-fields.ts';
import { validateEntry, type Verdict } from '../prose/validate.ts';
import {
  collectionNames,
  collections,
  pageCollections,
  portal as portalSchema,
  type CollectionName,
} from '../schema/index.ts';
import { identifierFindings, identifierOptions, runRules } from './index.ts';

const today = '2026-11-23';
const seed = 18;
const wanted = 400;

const root = new URL('../fixtures/library/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const portal = checkSchema(portalSchema, parseFields(read('portal.yaml'), 0)).data!;
const pictures = new Map<string, { url: string; width: number; height: number }>();
const texts = new Map<Key, string>();
for (const collection of collectionNames)
  for (const name of readdirSync(new URL(collection, root))) {
    if (/\.(?:png|jpg|webp)$/.test(name))
      pictures.set(name, { url: `/media/${collection}/${name}`, width: 9, height: 9 });
    else texts.set(`${collection}/${name.replace(/\.\w+$/, '')}`, read(`${collection}/${name}`));
  }

const pass = (key: Key, text: string): Verdict & { readonly file: string } => {
  const [collection, id] = key.split('/') as [CollectionName, string];
  const file = `${key}.${collections[collection].format}`;
  const bytes = new TextEncoder().encode(text);
  return { file, ...validateEntry({ collection, id, file, bytes }, { base: '/', pictures }) };
};
const entries = new Map(
  [...texts].flatMap(([key, text]) => {
    const { entry } = pass(key, text);
    return entry ? [[key, entry] as const] : [];
  }),
);
const known = new Set(texts.keys());
const allowed = identifierOptions(portal);

/** The errors of the library about one entry, in the place of which another text stands. */
function errorsOf(key: Key, text: string): Finding[] {
  const { file, entry, passages, findings } = pass(key, text);
  const locate = ({ file: of, collection }: Pick<AnyEntry, 'file' | 'collection'>, path: readonly PropertyKey[]) =>
    of === file ? placeInFile(text, collections[collection].format, path) : { line: 1, column: 1 };
  const said = [...findings, ...identifierFindings([{ file, source: text, entry, passages }], [file], allowed, locate)];
  if (entry) {
    const all = [...[...entries.values()].filter((each) => keyOf(each) !== key), entry];
    said.push(
      ...runRules(
        { library: createLibrary(portal, all, today), known, pictures: new Map(), attachments: new Map(), today },
        locate,
      ),
    );
  }
  return said.filter((found) => found.severity === 'error' && found.file === file);
}

/** Numbers that look random and are the same each time. */
function numbers(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Mutation {
  readonly key: Key;
  readonly name: string;
  readonly text: string;
  /** Where it may be told of; any other place is a wrong one. */
  readonly lines: readonly number[];
}

/** What is put at the end of a paragraph's line. */
const inText: Readonly<Record<string, string>> = {
  'a bare <': 'under <5 m',
  'a brace': 'see {x}',
  'a tag nobody knows': '<Foo>x</Foo>',
  'a script': '<script>x</script>',
  'a frame': '<iframe src="https://a.example/"></iframe>',
  'an event': '<b onclick="x()">y</b>',
  'a hidden comment': '<!-- later -->',
  'a dead link': '[b](/lessons/no-such-lesson/)',
  'a dead part': '[b](#no-such-part)',
  'a missing document': '[b](./no-such-form.pdf)',
  'an unsafe link': '[b](javascript:x)',
  'a link that leads nowhere': '[b]()',
  'a missing picture': '![b](./no-such-picture.png)',
  'a picture elsewhere': '![b](https://a.example/b.png)',
  'an e-mail address': 'jane.doe@hospital.org',
  'a telephone number': '07700 900123',
  'an NHS number': '943 476 5919',
  'a national number': '811228-9874',
  'a date of birth': 'born on 3 May 1967',
  'a note that is not there': 'x[^nine]',
  'a reference that is not there': '[words][no-such-name]',
  'a turned direction': 'a\u202eb',
  'an unseen character': 'a\u200bb',
  'a curly attribute': '<kbd title=“x”>b</kbd>',
  'an expression in an attribute': '<kbd title={x}>b</kbd>',
  'a tag that is not closed': '<kbd>b',
};

const paragraph = /^\p{Lu}[^|<{`[]*[.\p{Ll}]$/u;

function* candidates(key: Key, text: string): Generator<Mutation> {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  const make = (name: string, at: number, line: string, places = [at + 1]): Mutation => ({
    key,
    name: `${key}:${at + 1} ${name}`,
    text: lines.with(at, line).join('\n'),
    lines: places,
  });
  for (let at = 1; at < end; at += 1) {
    const line = lines[at] ?? '';
    const field = /^(\w+):(?: (.*))?$/.exec(line);
    if (field) {
      const [, name = '', value = ''] = field;
      yield make('a field nobody knows', at, line.replace(name, `${name}x`), [1, 2, at + 1]);
      yield { ...make('a field twice', at, `${line}\n${line}`), lines: [at + 1, at + 2] };
      yield { ...make('two versions', at, `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> theirs`), lines: [at + 1] };
      if (name === 'title') yield make('a title without end', at, `title: ${'long '.repeat(60)}`);
      if (name === 'outcome') yield make('no such outcome', at, 'outcome: splendid');
      if (/^\d{4}-\d\d-\d\d$/.test(value)) yield make('no such day', at, `${name}: 2026-02-30`);
      if (/^[\w ]+$/.test(value)) yield make('a quotation that is not closed', at, `${name}: "${value}`, [at + 1]);
      if (name === 'topics' && value.startsWith('[')) {
        yield make('a topic nobody knows', at, 'topics: [no-such-topic]');
        yield make('a list that is not closed', at, value === '' ? line : line.replace(/\]$/, ''));
      }
      if (/[\w.]$/.test(value)) yield make('a turned direction in a field', at, `${line}\u202e`);
      yield make('a tab before a field', at, `\t${line}`, [at, at + 1]);
    }
  }
  let inCode = false;
  for (let at = end + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode;
    if (inCode) continue;
    if (line.startsWith('## ')) {
      yield make('the level of the title', at, line.slice(1), [at + 1, at + 2]);
      // The headings below it are on no level of anything then.
      const below = lines.flatMap((each, index) => (index > at && each.startsWith('###') ? [index + 1] : []));
      if (!/^#{3,} /.test(lines.slice(end, at).findLast((each) => each.startsWith('#')) ?? ''))
        yield make('a level left out', at, `##${line}`, [at + 1, ...below]);
    }
    if (!paragraph.test(line)) continue;
    for (const [name, extra] of Object.entries(inText)) yield make(name, at, `${line} ${extra}`);
    if ((lines[at - 1] ?? '').trim() === '') {
      yield make('program code', at, `import x from "y"\n${line}`);
      yield make('two versions of a text', at, `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> theirs`);
      yield make('a box that is not closed', at, `<Callout kind="tip">\n\n${line}`);
    }
  }
}

const next = numbers(seed);
const all = [...texts]
  .filter(([key]) => (pageCollections as readonly string[]).includes(key.split('/')[0] ?? ''))
  .flatMap(([key, text]) => [...candidates(key, text)]);
// Each kind as often as any other, so that the common places do not crowd out the rare ones.
const kinds = [...Map.groupBy(all, ({ name }) => name.replace(/^\S+ /, '')).values()];
const mutations = Array.from({ length: wanted }, (_, index) => {
  const kind = kinds[index % kinds.length]!;
  return kind[next(kind.length)]!;
});

/** Known to be missed, and why; 1 of 100 at most. */
const missed: Readonly<Record<string, string>> = {};

describe('the fixture library', () => {
  it('is without an error before anything is changed', () => {
    for (const [key, text] of texts) expect(errorsOf(key, text), key).toEqual([]);
  });
});

describe('400 seeded changes of valid entries', () => {
  const results = mutations.map((mutation) => ({ mutation, errors: errorsOf(mutation.key, mutation.text) }));
  it('come in many kinds', () => expect(kinds.length).toBeGreaterThan(35));
  it('are told of, all but those listed, and those are 1 of 100 at most', () => {
    const silent = results.filter(({ errors }) => errors.length === 0).map(({ mutation }) => mutation.name);
    expect(silent.filter((name) => missed[name.replace(/^\S+ /, '')] === undefined)).toEqual([]);
    expect(silent.length).toBeLessThanOrEqual(wanted / 100);
  });
  it('are told of where they stand, and nowhere else', () => {
    const wrong = results.flatMap(({ mutation, errors }) =>
      errors
        .filter(({ line }) => !mutation.lines.includes(line))
        .map(({ line, rule, message }) => `${mutation.name}: ${line} ${rule} ${message}`),
    );
    expect(wrong).toEqual([]);
  });
});
