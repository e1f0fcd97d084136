import { validateDraft, type DraftReport } from '../../checks/validate-draft.ts';
import type { Library } from '../../core/library.ts';
import { basePath } from '../../prose/addresses.ts';
import { picturesOfDraft } from '../../prose/draft-pictures.ts';
import { writtenParts } from '../../prose/mend-written.ts';
import { openValidator } from '../../prose/pool.ts';
import { siteAddresses } from '../../views/site-addresses.ts';
import { checkContent, type Checked } from './check-content.ts';
import { purposeOf } from './names.ts';

/** Looks at texts while they are written, against the library as it is; by the same code as `npm run check`. */
export function createDraftValidator(content: string, today: () => string) {
  const validator = openValidator({ most: 1, patience: 5_000 });
  let library: Promise<Checked> | undefined;
  const read = async (): Promise<Library | null> => {
    library ??= checkContent(content, { today: today() });
    return (await library).library;
  };
  return {
    /** The library as it is now, or null while it cannot be read. */
    library: read,
    /** Forgets what was read, after something was published. */
    refresh(): void {
      library = undefined;
    },
    close: () => validator.close(),
    /** `source` is the file as it was read, whose untouched parts keep their bytes. */
    async look(file: string, written: string, source?: string): Promise<DraftReport> {
      const purpose = purposeOf(file);
      const nothing = { findings: [], html: null, text: written };
      if (purpose.kind !== 'entry') return nothing;
      const known = await read();
      if (known === null) return nothing;
      const parts = writtenParts(written, source);
      const text = parts.bodies.length === 0 ? written : parts.put(await validator.mend(parts.bodies));
      const { collection, id } = purpose;
      const base = basePath(known.portal.site);
      const pictures = picturesOfDraft(text, collection, base);
      const [verdict] = await validator.validate(
        [{ collection, id, file, bytes: new TextEncoder().encode(text) }],
        () => ({
          base,
          pictures,
        }),
      );
      return verdict ? validateDraft({ collection, file, text }, verdict, known, today(), siteAddresses) : nothing;
    },
  };
}
