import { runRules } from '../../checks/index.ts';
import { keyOf } from '../../core/entry.ts';
import { byPlace, type Finding } from '../../core/finding.ts';
import { createLibrary } from '../../core/library.ts';
import { basePath, withBase } from '../../prose/addresses.ts';
import { placeInFile } from '../../prose/gate.ts';
import { openGate } from '../../prose/pool.ts';
import { collections } from '../../schema/index.ts';
import { checkContent, type Checked } from './check-content.ts';
import { purposeOf } from './names.ts';
import { pictureAddress } from './read-content.ts';

/** A text that is being written, and what would be said of it. */
export interface Looked {
  readonly findings: readonly Finding[];
  /** The text as the page will show it, or null while it cannot be shown. */
  readonly html: string | null;
}

/** The pictures a draft may show before they are saved: their size is not known yet. */
const unsaved = { width: 1200, height: 800 };

/** Looks at texts while they are written, against the library as it is; by the same code as `npm run check`. */
export function createLooker(content: string, today: () => string) {
  const gate = openGate({ most: 1, patience: 5_000 });
  let library: Promise<Checked> | undefined;
  return {
    /** Forgets what was read, after something was published. */
    refresh(): void {
      library = undefined;
    },
    close: () => gate.close(),
    async look(file: string, text: string): Promise<Looked> {
      const purpose = purposeOf(file);
      if (purpose.kind !== 'entry') return { findings: [], html: null };
      library ??= checkContent(content, { today: today() });
      const { library: known } = await library;
      if (known === null) return { findings: [], html: null };
      const { collection, id } = purpose;
      const base = basePath(known.portal.site);
      const names = [...text.matchAll(/[a-z0-9][a-z0-9-]*\.(?:png|jpe?g|webp|gif|avif)/g)].map(([name]) => name);
      const pictures = new Map(
        names.map((name) => [name, { ...unsaved, url: withBase(base, pictureAddress(collection, name)) }]),
      );
      const candidate = { collection, id, file, bytes: new TextEncoder().encode(text) };
      const [verdict] = await gate.pass([candidate], () => ({ base, pictures }));
      if (!verdict?.entry) return { findings: verdict?.findings ?? [], html: null };
      const { entry } = verdict;
      const others = known.entries.filter((other) => keyOf(other) !== keyOf(entry));
      const together = createLibrary(known.portal, [...others, entry]);
      const findings = runRules(
        { library: together, known: new Set(together.byKey.keys()), pictures: new Map(), today: today() },
        (_entry, path) => placeInFile(text, collections[collection].format, path),
      );
      return {
        findings: findings.filter((finding) => finding.file === file).sort(byPlace),
        html: entry.prose?.html ?? '',
      };
    },
  };
}
