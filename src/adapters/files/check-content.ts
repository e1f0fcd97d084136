import { identifierFindings, identifierOptions, maskFinding, runRules, type Locate } from '../../checks/index.ts';
import { byPlace, type Finding } from '../../core/finding.ts';
import { createLibrary, type Library } from '../../core/library.ts';
import { placeInFile } from '../../prose/gate.ts';
import { collections } from '../../schema/index.ts';
import { readContent } from './read-content.ts';

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
  readonly onProgress?: (done: number, all: number) => void;
}

/** Checks a whole content folder: the gate, then every rule. Throws NoContentError when there is nothing to check. */
export async function checkContent(root: string, { today, onProgress }: CheckOptions): Promise<Checked> {
  const content = await readContent(root, onProgress);
  const { portal, known, pictures, texts, passages, files } = content;
  const options = identifierOptions(portal);
  const locate: Locate = ({ file, collection }, path) =>
    placeInFile(texts.get(file) ?? '', collections[collection].format, path);
  const library = portal && createLibrary(portal, content.entries);
  const findings = [...content.findings];
  if (library) {
    const byFile = new Map(library.entries.map((entry) => [entry.file, entry]));
    const inspected = [...texts].map(([file, source]) => ({
      file,
      source,
      entry: byFile.get(file) ?? null,
      passages: passages.get(file) ?? [],
    }));
    findings.push(
      ...identifierFindings(inspected, files, options, locate),
      ...runRules({ library, known, pictures, today }, locate),
    );
  }
  return {
    library,
    site: portal?.site ?? null,
    entries: known.size,
    findings: findings.map((found) => maskFinding(found, options)).sort(byPlace),
  };
}
