import { z } from 'zod';

/** What Vitest's JSON reporter writes, as far as it is read here. */
const report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Full names of tests that did not run. */
  readonly skipped: readonly string[];
}

/**
 * Counts the tests of a Vitest run. A file that could not be loaded counts as one failure, and so does a run that
 * failed although every test passed (an error outside a test), that reported nothing, or that held no test at all.
 */
export function tallyOf(json: string | null, exitCode: number): Tally {
  const parsed = json === null ? null : report.safeParse(JSON.parse(json));
  if (!parsed?.success) return { passed: 0, failed: 1, skipped: [] };
  const files = parsed.data.testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = tests.filter(({ status }) => status === 'failed').length + unloaded;
  const silent = failed === 0 && (exitCode !== 0 || !parsed.data.success || tests.length === 0);
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  return { passed, failed: silent ? 1 : failed, skipped };
}

/** The last line of `npm test`. */
export const lastLine = (passed: number, failed: number): string => `${passed} passed, ${failed} failed`;
