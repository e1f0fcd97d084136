import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of one module, named by `scripts/mutate.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: (process.env.MUTANT_TESTS ?? '').split(',') },
});
