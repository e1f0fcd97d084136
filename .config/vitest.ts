import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `unit` runs beside the modules and needs nothing built; `e2e` runs over sites built from the engine's test library;
 * `portal` runs what holds for any library over this portal's own content, and `sample` what is true of the sample
 * library alone. See scripts/test.ts.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', '.config/**/*.test.ts'],
          exclude: ['src/e2e/**', 'src/sample/**'],
          // Nearly half of the time went into reading the same modules again for each file. No test replaces a module,
          // and none may rely on one that nobody has asked yet.
          isolate: false,
          // Two busy cores are slow; a hang is still found.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['src/e2e/**/*.test.ts'],
          globalSetup: ['src/e2e/build-sites.ts'],
          // Each file drives a browser of its own.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'portal',
          include: ['src/e2e/any-site/*.test.ts'],
          globalSetup: ['src/e2e/build-sites.ts'],
          maxWorkers: 2,
          // A library may hold thousands of entries.
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'sample',
          include: ['src/sample/*.test.ts'],
          globalSetup: ['src/e2e/build-sites.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
