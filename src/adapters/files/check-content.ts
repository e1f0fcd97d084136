import { runRules } from '../../checks/index.ts';
import { byPlace, type Finding } from '../../core/finding.ts';
import { createLibrary, type Library } from '../../core/library.ts';
import { placeInFile } from '../../prose/gate.ts';
import { collections } from '../../schema/index.ts';
import { readContent } from './read-content.ts';

/** A content folder with everything there is to say about it. */
export interface Checked {
  /** Null when portal.yaml could not be read. */
  readonly library: Library | null;
  /** Entries there is a file for, refused ones too. */
  readonly entries: number;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** ISO day. */
  readonly today: string;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Checks a whole content folder: the gate, then every rule. Throws NoContentError when there is nothing to check. */
export async function checkContent(root: string, { today, onProgress }: CheckOptions): Promise<Checked> {
  const content = await readContent(root, onProgress);
  if (content.portal === null) return { library: null, entries: content.known.size, findings: [...content.findings].sort(byPlace) };
  const library = createLibrary(content.portal, content.entries);
  const locate: Parameters<typeof runRules>[1] = (entry, path) => {
    return placeInFile(content.texts.get(entry.file) ?? '', collections[entry.collection].format, path);
  };
  const findings = runRules({ library, known: content.known, today }, locate);
  return { library, entries: content.known.size, findings: [...content.findings, ...findings].sort(byPlace) };
}

