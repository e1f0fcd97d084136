import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import type { Place } from '../core/entry.ts';
import { halvesOf, type Ends } from '../schema/fences.ts';
import { hidesCharacters } from './bytes.ts';
import { placeAt, problem, type Problem } from './problem.ts';

/** The two halves of an entry. */
export interface Split {
  readonly yaml: string;
  /** Lines before the first line of the YAML. */
  readonly yamlOffset: number;
  readonly body: string;
  /** Lines before the first line of the body. */
  readonly bodyOffset: number;
}

const fenceHelp = 'An entry starts with a line of three hyphens, then its fields, then again a line of three hyphens.';

const wholeHelp =
  'Write one field a line, as name: value. Another file of the folder shows which; or delete this one if it is not needed.';

/** A finding about two versions that a merge left in a text; the marks stand at the start of a line. Null when there are none. */
export function mergeProblem(rule: 'frontmatter' | 'syntax', text: string, lines = 0): Problem | null {
  const found = /^<{7}(?: |$)/m.exec(text);
  if (!found) return null;
  return problem(
    rule,
    { line: placeAt(text, found.index).line + lines, column: 1 },
    'Here are two versions of the text, left from a merge.',
    'Keep one of the two, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.',
  );
}

/** Cuts the text at its fences. The halves of one `asWritten` keep their bytes, whatever its ends of lines. */
export function split(text: string, ends: Ends = 'even'): Split | Problem {
  const start = { line: 1, column: 1 };
  const found = halvesOf(text, ends);
  if (found === 'unopened' && text.startsWith('<<<<<<<')) return mergeProblem('frontmatter', text) as Problem;
  if (found === 'unopened')
    return problem('frontmatter', start, 'The first line is not three hyphens alone.', fenceHelp);
  if (found === 'unclosed')
    return problem('frontmatter', start, 'The fields are not closed by a line of three hyphens.', fenceHelp);
  const [from, to] = found.fields;
  return {
    yaml: text.slice(from, to),
    yamlOffset: 1,
    body: text.slice(found.body),
    bodyOffset: placeAt(text, to).line,
  };
}

/** YAML as this portal reads it, whoever reads it: the checks, the form, what mends and what renames. */
export const grammar = { version: '1.2', schema: 'core', merge: false, strict: true, uniqueKeys: true } as const;

/** Parsed fields with a way to find each in the file. */
export interface Fields {
  /** Fields with emptied ones (null, '', [], {}) left out: an editor leaves those behind. */
  readonly data: Record<string, unknown>;
  readonly problems: readonly Problem[];
  /** Where the value at a path stands; its nearest ancestor when it is absent. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Where the key at a path stands. */
  placeOfKey(path: readonly PropertyKey[]): Place;
}

function prune(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(prune).filter((item) => item !== undefined);
    // Positions in a list must stay as written, so a list with gaps is kept whole.
    return items.length === 0 ? undefined : value.map((item) => prune(item) ?? null);
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const kept = prune(item);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const plainWords: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ['This field stands here twice.', 'Keep one of the two.'],
  BAD_INDENT: ['The indentation does not fit here.', 'Line it up with the fields above, with spaces only.'],
  TAB_AS_INDENT: ['There is a tab at the start of this line.', 'Use spaces instead.'],
  MISSING_CHAR: [
    'A quotation mark or bracket is not closed here.',
    'Close it, or put the whole value in "double quotes".',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This line is not read as a field.',
    'Write name: value, or put the value in "double quotes".',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['There is a second colon in this line.', 'Put the value in "double quotes".'],
  MULTIPLE_DOCS: ['There is a second block of fields.', 'Keep one block between the two lines of hyphens.'],
};

/** The deepest nesting of fields anywhere in the schemas is four; this leaves room. */
const deepest = 12;

/** A character that a reader cannot see, written as a code such as "\\u202e"; one that stands there itself is found in the bytes. */
const hidesByCode = (value: string, source: string): boolean =>
  (hidesCharacters(value) || value.includes('\r') || !value.isWellFormed()) && !hidesCharacters(source);

function forbidden(doc: YamlDocument, yaml: string, at: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const add = (offset: number, message: string, help: string) =>
    problems.push(problem('frontmatter', at(offset), message, help));
  visit(doc, {
    Node(_key, node, path) {
      const offset = (node.range ?? [0])[0];
      if (isAlias(node))
        add(offset, 'A value starts with * here, which YAML reads as an alias.', 'Put the value in "double quotes".');
      else if (node.anchor)
        add(offset, 'A value starts with & here, which YAML reads as an anchor.', 'Put the value in "double quotes".');
      if (node.tag !== undefined && (isScalar(node) || isCollection(node))) {
        add(offset, 'A value starts with ! here, which YAML reads as a tag.', 'Put the value in "double quotes".');
      }
      if (isScalar(node) && typeof node.value === 'string' && node.range) {
        const [from, to] = node.range;
        if (hidesByCode(node.value, yaml.slice(from, to))) {
          add(
            offset,
            'There is an unseen character in this value, written as a code.',
            'Delete the code that starts with a backslash.',
          );
        }
        if (
          node.type === 'PLAIN' &&
          !/^[a-z0-9:/._-]*$/.test(node.value) &&
          /^[ \t]+#/.test(yaml.slice(to, to + 200))
        ) {
          add(
            offset,
            'What stands after # in this line would be lost: YAML reads it as a remark.',
            'Put the value in "double quotes".',
          );
        }
      }
      if (path.length > deepest * 2) {
        add(offset, 'The fields are nested too deeply here.', 'Write the fields as the guide shows them.');
        return visit.BREAK;
      }
      return undefined;
    },
    Pair(_key, pair) {
      if (isScalar(pair.key) && pair.key.value === '<<') {
        add((pair.key.range ?? [0])[0], 'The field << is not allowed.', 'Write the fields out.');
      } else if (!isScalar(pair.key) && doc.errors.length === 0) {
        add(0, 'A field has no plain name.', 'Write name: value.');
      }
    },
  });
  return problems;
}

/** `2.70` stays 2.70 and a long number keeps its digits: what a number would change is kept as text. */
function keepNumbersAsWritten(doc: YamlDocument): void {
  visit(doc, {
    Scalar(_key, node) {
      if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source)
        node.value = node.source;
    },
  });
}

/** More brackets than any entry holds: nested deeply, they would take the reader of YAML to its end. */
const hasManyBrackets = (yaml: string): boolean => (yaml.match(/[[{]/g)?.length ?? 0) > 500;

/** The values of a text of fields, as far as it can be read. */
export function valuesIn(yaml: string): Record<string, unknown> {
  const doc = parseDocument(yaml, { ...grammar, logLevel: 'error' });
  keepNumbersAsWritten(doc);
  return (doc.toJS() ?? {}) as Record<string, unknown>;
}

/** The names of the fields of a text, each with the offset of its first line; what cannot be read is passed over. */
export function fieldStarts(yaml: string): readonly { readonly name: string; readonly at: number }[] {
  if (hasManyBrackets(yaml)) return [];
  const { contents } = parseDocument(yaml, { ...grammar, logLevel: 'error' });
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ name: String(key.value), at: yaml.lastIndexOf('\n', key.range[0] - 1) + 1 }] : [],
  );
}

/** Where the quotation or the list in brackets begins that is still open at an offset: that is the line to mend, not the last one. */
function openedAt(doc: YamlDocument, offset: number): number | null {
  let opened: number | null = null;
  const within = (range: readonly number[] | null | undefined): boolean =>
    range != null && (range[0] ?? 0) <= offset && (range[1] ?? 0) >= offset;
  visit(doc, {
    Scalar(_key, { type, range }) {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && within(range)) opened = range?.[0] ?? opened;
    },
    Collection(_key, { flow, range }) {
      if (flow === true && within(range)) opened ??= range?.[0] ?? null;
    },
  });
  return opened;
}

/** One error of the parser in words. A bracket that nobody closes is told as such, whatever the next line makes of it. */
function fieldProblem(
  doc: YamlDocument,
  yaml: string,
  { code, pos: [offset] }: { readonly code: string; readonly pos: readonly [number, number] },
  at: (offset: number) => Place,
): Problem {
  const line = yaml.lastIndexOf('\n', offset - 1) + 1;
  const item = /^[ \t]*- /.exec(yaml.slice(line, line + 200));
  if (item && code !== 'TAB_AS_INDENT' && code !== 'MISSING_CHAR')
    return problem(
      'frontmatter',
      at(line),
      'This line of a list does not line up with the one above.',
      'Put as many spaces before its hyphen as before the others.',
    );
  const opened = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? openedAt(doc, offset) : null;
  const [message, help] = plainWords[opened === null ? code : 'MISSING_CHAR'] ?? [
    'The fields cannot be read here.',
    'Put the value in "double quotes".',
  ];
  return problem('frontmatter', at(opened ?? offset), message, help);
}

/** YAML 1.2 core, one document, a map, no anchors, aliases, tags or merge keys. `offset` = lines before the YAML in its file. */
export function parseFields(yaml: string, offset: number): Fields {
  const counter = new LineCounter();
  const at = (position: number): Place => {
    const { line, col } = counter.linePos(position);
    return { line: Math.max(line, 1) + offset, column: Math.max(col, 1) };
  };
  const none = (problems: Problem[]): Fields => ({
    data: {},
    problems,
    placeOf: () => ({ line: 1, column: 1 }),
    placeOfKey: () => ({ line: 1, column: 1 }),
  });
  if (hasManyBrackets(yaml)) {
    return none([
      problem('frontmatter', at(0), 'The fields hold very many brackets.', 'Write lists with one item a line.'),
    ]);
  }
  const merge = mergeProblem('frontmatter', yaml, offset);
  if (merge) return none([merge]);
  const doc = parseDocument(yaml, { ...grammar, prettyErrors: false, lineCounter: counter, logLevel: 'error' });
  const problems = doc.errors

    .map((error) => fieldProblem(doc, yaml, error, at))
    .filter(
      ({ line, column }, index, all) =>
        index === all.findIndex((each) => each.line === line && (each.column === column || each.column === 1)),
    );
  problems.push(...forbidden(doc, yaml, at));
  for (const { pos } of doc.warnings) {
    problems.push(
      problem('frontmatter', at(pos[0]), 'The fields cannot be read here.', 'Put the value in "double quotes".'),
    );
  }
  if (problems.length > 0) return none(problems);
  if (!isMap(doc.contents)) {
    const empty = doc.contents === null;
    const message = empty ? 'There are no fields.' : 'The fields are not a list of name: value lines.';
    // A file that is all fields has no lines of hyphens.
    const help = offset === 0 ? wholeHelp : fenceHelp;
    return none([problem('frontmatter', { line: 1, column: 1 }, message, help)]);
  }
  keepNumbersAsWritten(doc);
  const rangeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = doc.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  return {
    data: (prune(doc.toJS({ maxAliasCount: 0 })) ?? {}) as Record<string, unknown>,
    problems,
    placeOf: rangeOf,
    placeOfKey(path) {
      const parent: unknown = path.length > 1 ? doc.getIn(path.slice(0, -1), true) : doc.contents;
      const key = path.at(-1);
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
        : undefined;
      return pair && isScalar(pair.key) && pair.key.range ? at(pair.key.range[0]) : rangeOf(path);
    },
  };
}
