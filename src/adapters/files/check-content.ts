import {
  adviseOn,
  duplicateFindings,
  identifierFindings,
  identifierOptions,
  knowledgeOf,
  maskFinding,
  runRules,
  type Locate,
} from '../../checks/index.ts';
import { byPlace, type Finding } from '../../core/finding.ts';
import { createLibrary, type Library } from '../../core/library.ts';
import { withParts } from '../../prose/part-of-text.ts';
import { readFields } from '../../prose/validate-fields.ts';
import type { Validator } from '../../prose/pool.ts';
import { collections } from '../../schema/index.ts';
import { siteAddresses } from '../../views/site-addresses.ts';
import { publicFiles } from './public-files.ts';
import { readContent } from './read-content.ts';
import type { VerdictCache } from './verdict-cache.ts';

/** A content folder with everything there is to say about it. */
export interface Checked {
  /** Null when portal.yaml could not be read. */
  readonly library: Library | null;
  /** Address of the site, or null when portal.yaml could not be read. */
  readonly site: string | null;
  /** Entries there is a file for, refused ones too. */
  readonly entries: number;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** ISO day. */
  readonly today: string;
  /** Whether advice on language is wanted. A build does without. */
  readonly advice?: boolean;
  /** Files of which the slow advice is asked too: paths below the content folder. */
  readonly thoroughly?: ReadonlySet<string>;
  /** Whether near-duplicates are looked for among all entries, not only for the files above. */
  readonly duplicates?: boolean;
  readonly cache?: VerdictCache;
  /** An open validator, for those who check again and again. */
  readonly validator?: Validator;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Finds fields in the texts of a library; each text is parsed once, and only when asked about. */
function locator(texts: ReadonlyMap<string, string>): Locate {
  const parsed = new Map<string, ReturnType<typeof readFields>>();
  return ({ file, collection }, path) => {
    const fields = parsed.get(file) ?? readFields(texts.get(file) ?? '', collections[collection].format);
    parsed.set(file, fields);
    return 'rule' in fields ? { line: 1, column: 1 } : fields.placeOf(path);
  };
}

/** Says of each finding which part of its file it is about. */
function parted(texts: ReadonlyMap<string, string>): (found: Finding) => Finding {
  const byFile = new Map<string, (found: Finding) => Finding>();
  return (found) => {
    const text = texts.get(found.file);
    if (text === undefined) return found;
    const part = byFile.get(found.file) ?? withParts(text, found.file.endsWith('.mdx') ? 'mdx' : 'yaml');
    byFile.set(found.file, part);
    return part(found);
  };
}

/** Slow advice, asked once for each text. */
function remembered(
  cache: VerdictCache | undefined,
  { file, source }: { readonly file: string; readonly source: string },
  known: unknown,
  ask: () => Finding[],
): readonly Finding[] {
  const key = cache?.keyOfAdvice(file, source, known) ?? '';
  const kept = cache?.get(key)?.findings;
  if (kept) return kept;
  const findings = ask();
  cache?.set(key, { entry: null, passages: [], findings });
  return findings;
}

/** Checks a whole content folder: validation, then every rule. Throws NoContentError when there is nothing to check. */
export async function checkContent(root: string, options: CheckOptions): Promise<Checked> {
  const { today, advice = false, thoroughly = new Set<string>(), duplicates = false } = options;
  const {
    portal,
    known,
    pictures,
    attachments,
    texts,
    passages,
    files,
    entries,
    findings: refused,
  } = await readContent(root, options);
  const allowed = identifierOptions(portal);
  const locate = locator(texts);
  const library = portal && createLibrary(portal, entries, today);
  const findings = [...refused];
  if (library) {
    const byFile = new Map(library.entries.map((entry) => [entry.file, entry]));
    const inspected = [...texts].map(([file, source]) => ({
      file,
      source,
      entry: byFile.get(file) ?? null,
      passages: passages.get(file) ?? [],
    }));
    findings.push(
      ...identifierFindings(inspected, files, allowed, locate),
      ...runRules(
        {
          library,
          known,
          pictures,
          attachments,
          today,
          addresses: new Set([...siteAddresses(library, today), ...(await publicFiles())]),
        },
        locate,
      ),
    );
    if (advice) {
      const knowledge = knowledgeOf(library);
      for (const { entry, ...rest } of inspected) {
        if (!entry) continue;
        const ask = (thorough: boolean) => adviseOn({ entry, ...rest }, knowledge, thorough, locate);
        findings.push(
          ...(thoroughly.has(entry.file) ? remembered(options.cache, rest, knowledge, () => ask(true)) : ask(false)),
        );
      }
      await options.cache?.save().catch(() => undefined);
    }
    if (duplicates || thoroughly.size > 0)
      findings.push(...duplicateFindings(library, locate, duplicates ? undefined : thoroughly));
  }
  return {
    library,
    site: portal?.site ?? null,
    entries: known.size,
    findings: findings
      .map(parted(texts))
      .map((found) => maskFinding(found, allowed))
      .sort(byPlace),
  };
}
