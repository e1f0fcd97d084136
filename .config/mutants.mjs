/**
 * The modules that must never be wrong, each with its files and the tests that hold it. `npm run mutate` changes the
 * files in small ways, one at a time, and says which changes no test notices.
 */
export const modules = {
  freshness: { mutate: ['src/core/freshness.ts'], tests: ['src/core/freshness.test.ts'] },
  confinement: { mutate: ['src/adapters/drafts/confine.ts'], tests: ['src/adapters/drafts/confine.test.ts'] },
  drafts: {
    mutate: ['src/adapters/drafts/git-drafts.ts', 'src/adapters/drafts/trees.ts', 'src/adapters/drafts/work-tree.ts'],
    tests: ['src/adapters/drafts/*.test.ts'],
  },
  output: { mutate: ['src/adapters/build/output-folder.ts'], tests: ['src/adapters/build/output-folder.test.ts'] },
  identifiers: { mutate: ['src/checks/identifiers/*.ts'], tests: ['src/checks/identifiers/*.test.ts'] },
  attribution: {
    mutate: ['src/views/wording/credit.ts', 'src/adapters/decap/library-file.ts'],
    tests: ['src/views/wording/credit.test.ts', 'src/adapters/decap/library-file.test.ts'],
  },
  shown: {
    mutate: ['src/adapters/feeds/{entries-json,feed-item,feed,twin}.ts'],
    tests: ['src/adapters/feeds/*.test.ts'],
  },
  escaping: {
    mutate: [
      'src/prose/elements.ts',
      'src/adapters/decap/admin-page.ts',
      'src/adapters/reports/summary.ts',
      'src/adapters/server/refused-pages.ts',
    ],
    tests: [
      'src/prose/elements.test.ts',
      'src/adapters/decap/admin-page.test.ts',
      'src/adapters/reports/*.test.ts',
      'src/adapters/server/refused-pages.test.ts',
    ],
  },
  migrations: {
    mutate: ['src/schema/migrations/*.ts', 'src/schema/fences.ts'],
    tests: ['src/schema/migrations/*.test.ts', 'src/schema/fences.test.ts'],
  },
};

/** Below this share of killed mutants, in percent, a module fails. */
export const least = 90;
