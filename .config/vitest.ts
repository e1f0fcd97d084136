import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `unit` runs beside the modules and needs nothing built; `e2e` runs over built sites (see scripts/test.ts). */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', '.config/**/*.test.ts'],
          exclude: ['src/e2e/**'],
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
    ],
  },
});
