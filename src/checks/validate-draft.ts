import { keyOf, type AnyEntry } from '../core/entry.ts';
import { byPlace, type Finding } from '../core/finding.ts';
import { createLibrary, type Library } from '../core/library.ts';
import { withParts } from '../prose/part-of-text.ts';
import { readFields } from '../prose/validate-fields.ts';
import type { Verdict } from '../prose/validate.ts';
import { collections, type CollectionName } from '../schema/index.ts';
import {
  adviseOn,
  identifierFindings,
  identifierOptions,
  knowledgeOf,
  maskFinding,
  runRules,
  type Locate,
} from './index.ts';

/** A text that is being written, on its way to a place in the library. */
export interface Draft {
  readonly collection: CollectionName;
  /** Path below the content folder, with `/`. */
  readonly file: string;
  readonly text: string;
  /** The file as it was read, where there is one: what nobody touched since keeps its bytes. */
  readonly source?: string;
}

/** What would be said of a text if it were saved now. */
export interface DraftReport {
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** The text as the page will show it, or null while it cannot be shown. */
  readonly html: string | null;
  /** The text as it would be saved: put right where that has one answer. */
  readonly text: string;
}

/** Finds fields in one text, which is parsed only when asked about. */
function locateIn({ collection, text }: Draft): Locate {
  let fields: ReturnType<typeof readFields> | undefined;
  return (_entry, path) => {
    fields ??= readFields(text.replaceAll('\r\n', '\n'), collections[collection].format);
    return 'rule' in fields ? { line: 1, column: 1 } : fields.placeOf(path);
  };
}

/** The library as it would be with this entry in the place of its earlier version. */
const withEntry = ({ portal, entries, today }: Library, entry: AnyEntry): Library =>
  createLibrary(portal, [...entries.filter((other) => keyOf(other) !== keyOf(entry)), entry], today);

/**
 * Everything that `npm run check` says of one text, given what validation said of it: identifiers even in a refused text;
 * rules and advice once it passed. Near-duplicates are left to the title's own box, which names them sooner. Without a library only
 * what needs none is said.
 */
export function validateDraft(
  draft: Draft,
  { entry, passages, findings }: Verdict,
  library: Library | null,
  today: string,
  addressesOf?: (library: Library, today: string) => ReadonlySet<string>,
): DraftReport {
  const { file, text: source } = draft;
  const locate = locateIn(draft);
  const allowed = identifierOptions(library?.portal ?? null);
  const said = [...findings, ...identifierFindings([{ file, source, entry, passages }], [file], allowed, locate)];
  if (entry && library) {
    const together = withEntry(library, entry);
    const known = new Set(together.byKey.keys());
    said.push(
      ...runRules(
        {
          library: together,
          known,
          pictures: new Map(),
          today,
          ...(addressesOf ? { addresses: addressesOf(together, today) } : {}),
        },
        locate,
      ).filter((finding) => finding.file === file),
      ...adviseOn({ entry, source, passages }, knowledgeOf(library), true, locate),
    );
  }
  return {
    findings: said
      .map(withParts(source, collections[draft.collection].format))
      .map((finding) => maskFinding(finding, allowed))
      .sort(byPlace),
    html: entry ? (entry.prose?.html ?? '') : null,
    text: source,
  };
}
