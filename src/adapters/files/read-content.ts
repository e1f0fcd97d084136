import { notesIn } from '../../checks/identifiers/picture-metadata.ts';
import type { AnyEntry, Key } from '../../core/entry.ts';
import type { Finding } from '../../core/finding.ts';
import { basePath, withBase } from '../../prose/addresses.ts';
import { decode } from '../../prose/bytes.ts';
import type { Picture } from '../../prose/components/component.ts';
import { pictureAddress } from '../../prose/draft-pictures.ts';
import { checkSchema } from '../../prose/schema-check.ts';
import { parseFields } from '../../prose/frontmatter.ts';
import type { Candidate } from '../../prose/candidate.ts';
import type { ValidationContext, Verdict } from '../../prose/validate.ts';
import type { Passage } from '../../prose/passages.ts';
import { validateAll, type Validator } from '../../prose/pool.ts';
import { portal as portalSchema, type CollectionName, type Portal } from '../../schema/index.ts';
import { hasMacros, isDocument } from './attachments.ts';
import { fileFinding, purposeOf } from './names.ts';
import { factsOfAll } from './pictures.ts';
import { pictureWords } from './picture-task.ts';
import { scan, type Found } from './scan.ts';
import type { VerdictCache } from './verdict-cache.ts';

/** A content folder after validation. */
export interface Content {
  /** Null when portal.yaml is missing or wrong. */
  readonly portal: Portal | null;
  readonly entries: readonly AnyEntry[];
  /** Every entry there is a file for, refused ones too, so that nobody is told that a refused entry does not exist. */
  readonly known: ReadonlySet<Key>;
  readonly findings: readonly Finding[];
  /** Text of portal.yaml and each entry that is text at all, with LF line ends, for places in it. */
  readonly texts: ReadonlyMap<string, string>;
  /** The author's own words in each entry. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
  /** Every path in the folder, refused ones too. */
  readonly files: readonly string[];
  /** Pictures beside entries: path to the address at which the site serves it. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Documents beside entries: path to the address at which the site serves it, below the base path. */
  readonly attachments: ReadonlyMap<string, string>;
}

/** Thrown when there is nothing to check at all; commands end with exit code 2. */
export class NoContentError extends Error {}

function readPortal(found: readonly Found[]): { portal: Portal | null; findings: Finding[] } {
  const file = found.find(({ purpose }) => purpose.kind === 'portal');
  if (!file) {
    const help = 'Every content folder has a portal.yaml that says whose portal this is. `npm run init` writes one.';
    return { portal: null, findings: [fileFinding('portal', 'portal.yaml', 'There is no portal.yaml.', help)] };
  }
  const { text, problems } = decode(file.bytes);
  const checked = text === null ? null : checkSchema(portalSchema, parseFields(text, 0));
  const all = [...problems, ...(checked?.problems ?? [])];
  return {
    portal: all.length > 0 ? null : (checked?.data ?? null),
    findings: all.map((problem) => ({ ...problem, file: 'portal.yaml' })),
  };
}

async function readPictures(found: readonly Found[], base: string) {
  const pictures = new Map<CollectionName, Map<string, Picture>>();
  const findings: Finding[] = [];
  const files = found.flatMap(({ file, purpose, bytes }) =>
    purpose.kind === 'picture' ? [{ file, ...purpose, bytes }] : [],
  );
  const facts = await factsOfAll(files);
  for (const [index, { file, collection, name, bytes }] of files.entries()) {
    const known = facts[index] ?? { refused: 'limits' };
    if ('refused' in known) {
      const { message, help } = pictureWords(known);
      findings.push(fileFinding('picture', file, message, help));
      continue;
    }
    const notes = notesIn(bytes);
    if (notes.length > 0) {
      const message = `This picture carries hidden notes (${notes.join(', ')}), which may tell who took it, where and when.`;
      findings.push(
        fileFinding('picture-metadata', file, message, 'Run npm run strip-images, or save the picture without them.'),
      );
    }
    const folder = pictures.get(collection) ?? new Map<string, Picture>();
    folder.set(name, { ...known, url: withBase(base, pictureAddress(collection, name)) });
    pictures.set(collection, folder);
  }
  return { pictures, findings };
}

/** Entries that were refused before they were read, such as one of 20 MB. */
const refusedEntries = (findings: readonly Finding[]) =>
  findings.flatMap(({ file }) => {
    const purpose = purposeOf(file);
    return purpose.kind === 'entry' ? [purpose] : [];
  });

/** Documents beside entries: path to address, and what is wrong with the others. */
function readAttachments(found: readonly Found[]) {
  const attachments = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { file, purpose, bytes } of found) {
    if (purpose.kind !== 'attachment') continue;
    const [message, help] = !isDocument(purpose.name, bytes)
      ? ['This file is not the document that its name says.', 'Save it again from the program that wrote it.']
      : hasMacros(bytes)
        ? ['This document brings a program along (macros).', 'Save it again without macros.']
        : [];
    if (message === undefined || help === undefined)
      attachments.set(file, pictureAddress(purpose.collection, purpose.name));
    else findings.push(fileFinding('file', file, message, help));
  }
  return { attachments, findings };
}

interface ReadOptions {
  /** Remembers verdicts from one run to the next. */
  readonly cache?: VerdictCache;
  /** An open validator, for those who read again and again; without it one is opened and closed. */
  readonly validator?: Validator;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Verdicts from the cache, and from validation for whatever it does not know. */
async function passKnown(
  candidates: readonly Candidate[],
  contextOf: (candidate: Candidate) => ValidationContext,
  { cache, validator, onProgress }: ReadOptions,
): Promise<Verdict[]> {
  const keys = candidates.map((candidate) => cache?.keyOf(candidate, contextOf(candidate)) ?? '');
  const verdicts = keys.map((key) => cache?.get(key));
  const fresh = [...verdicts.keys()].filter((index) => verdicts[index] === undefined);
  const seen = candidates.length - fresh.length;
  const asked = fresh.map((index) => candidates[index]!);
  const tell = (done: number): void => onProgress?.(seen + done, candidates.length);
  const passed = await (validator
    ? validator.validate(asked, contextOf, tell)
    : validateAll(asked, contextOf, { onProgress: tell }));
  for (const [at, verdict] of passed.entries()) {
    const index = fresh[at]!;
    verdicts[index] = verdict;
    // A reader that gave up says more about that moment than about the file.
    if (!verdict.findings.some(({ rule }) => rule === 'unreadable')) cache?.set(keys[index]!, verdict);
  }
  await cache?.save().catch(() => undefined);
  return verdicts as Verdict[];
}

/**
 * Reads a whole content folder through validation (architecture, section 4).
 * Throws NoContentError when the folder is missing or holds no entry at all.
 */
export async function readContent(root: string, options: ReadOptions = {}): Promise<Content> {
  const { found, findings } = await scan(root).catch((error: unknown) => {
    throw new NoContentError(`The content folder ${root} cannot be read.`, { cause: error });
  });
  const candidates = found.flatMap(({ file, purpose, bytes }): Candidate[] =>
    purpose.kind === 'entry' ? [{ collection: purpose.collection, id: purpose.id, file, bytes }] : [],
  );
  if (candidates.length === 0 && findings.length === 0) throw new NoContentError(`There are no entries in ${root}.`);
  const portal = readPortal(found);
  const base = portal.portal ? basePath(portal.portal.site) : '/';
  const pictures = await readPictures(found, base);
  const documents = readAttachments(found);
  const none: ReadonlyMap<string, Picture> = new Map();
  const verdicts = await passKnown(
    candidates,
    ({ collection }) => ({ base, pictures: pictures.pictures.get(collection) ?? none }),
    options,
  );
  const texts = found.flatMap(({ file, purpose, bytes }): [string, string][] => {
    const { text } = purpose.kind === 'picture' || purpose.kind === 'attachment' ? { text: null } : decode(bytes);
    return text === null ? [] : [[file, text]];
  });
  return {
    portal: portal.portal,
    entries: verdicts.flatMap(({ entry }) => entry ?? []),
    known: new Set(
      [...candidates, ...refusedEntries(findings)].map(({ collection, id }): Key => `${collection}/${id}`),
    ),
    findings: [
      ...findings,
      ...portal.findings,
      ...pictures.findings,
      ...documents.findings,
      ...verdicts.flatMap((verdict) => verdict.findings),
    ],
    texts: new Map(texts),
    passages: new Map(verdicts.map(({ passages }, index) => [candidates[index]?.file ?? '', passages])),
    files: [...new Set([...found.map(({ file }) => file), ...findings.map(({ file }) => file)])],
    pictures: new Map(
      [...pictures.pictures].flatMap(([collection, folder]) =>
        [...folder].map(([name, { url }]): [string, string] => [`${collection}/${name}`, url]),
      ),
    ),
    attachments: documents.attachments,
  };
}
