import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { alone } from './test-alone.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const elsewhere = ['src/e2e/**', 'src/sample/**'];
const unit = {
  include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', '.config/**/*.test.ts'],
  exclude: elsewhere,
  // Two busy cores are slow; a hang is still found.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};
const byThemselves = alone(unit.include, root);

/**
 * `unit` runs beside the modules and needs nothing built; `unit-alone` are those among them that replace something.
 * `e2e` runs over sites built from the engine's test library; `portal` runs what holds for any library over this
 * portal's own content, and `sample` what is true of the sample library alone. See scripts/test.ts.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          // Nearly half of the time went into reading the same modules again for each file.
          isolate: false,
          exclude: [...elsewhere, ...byThemselves],
        },
      },
      { test: { ...unit, name: 'unit-alone', include: byThemselves } },
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
