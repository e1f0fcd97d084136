import { describe, expect, it } from 'vitest';
import { lastLine, tallyOf } from './tally.ts';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each, index) => ({ status: each, fullName: `test ${index}` })),
});
const run = (success: boolean, ...testResults: unknown[]) => JSON.stringify({ success, testResults });

describe('counting a Vitest run', () => {
  it.each([
    ['tests that passed', run(true, file('passed', 'passed', 'passed')), 0, { passed: 2, failed: 0, skipped: [] }],
    ['tests that failed', run(false, file('failed', 'passed', 'failed')), 1, { passed: 1, failed: 1, skipped: [] }],
    [
      'a file that could not be loaded',
      run(false, file('failed'), file('passed', 'passed')),
      1,
      { passed: 1, failed: 1 },
    ],
    ['an error outside every test', run(true, file('passed', 'passed')), 1, { passed: 1, failed: 1 }],
    ['a run without a test', run(true), 0, { passed: 0, failed: 1 }],
    ['a run that broke off before its report', null, 1, { passed: 0, failed: 1 }],
    ['a report that cannot be understood', '{"success":true}', 0, { passed: 0, failed: 1 }],
    [
      'tests that were skipped',
      run(true, file('passed', 'passed', 'pending', 'todo')),
      0,
      { passed: 1, failed: 0, skipped: ['test 1', 'test 2'] },
    ],
  ])('%s', (_, json, exitCode, tally) => {
    expect(tallyOf(json, exitCode)).toMatchObject(tally);
  });

  it('ends with one plain line', () => {
    expect(lastLine(12, 0)).toBe('12 passed, 0 failed');
  });
});
