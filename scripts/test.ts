import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steps } from '../.config/steps.mjs';
import { lastLine } from '../.config/tally.ts';
import { partsFor } from '../.config/test-parts.ts';
import { changedPaths } from '../src/adapters/files/changed-paths.ts';
import { isSample } from '../src/adapters/init/portal-file.ts';
import { bases, buildArguments, ownSite, siteFor, type BuiltSite } from '../src/e2e/build-sites.ts';
import { sample } from '../src/schema/owners.ts';
import { readOptions } from './options.ts';
import { wasStopped } from './run.ts';
import { alone, besideEachOther, command, counted, tests } from './test-steps.ts';

const { values } = readOptions({ options: { changed: { type: 'string' } } });
const changed = values.changed === undefined ? null : await changedPaths(values.changed).catch(() => null);
if (values.changed !== undefined && changed === null)
  process.stdout.write(`Git knows no commit "${values.changed}" to compare with, so everything is tested.\n`);
const parts = partsFor(changed);
const work = await mkdtemp(join(tmpdir(), 'hindsight-test-'));
const chapter = (title: string) => process.stdout.write(`\n== ${title}\n`);
const building = (site: BuiltSite) => command(`Build under ${site.base}`, ['node', ...buildArguments(site)]);
const given = (...sites: readonly BuiltSite[]) => ({ HINDSIGHT_SITES: JSON.stringify(sites) });

async function engine(): Promise<void> {
  chapter('The engine, on its own test library');
  const sites = await Promise.all(bases.map((base) => siteFor(base, work)));
  const looks = steps.map(({ heading, command: words }) => command(heading, words));
  await besideEachOther([tests('Unit tests (vitest)', 'unit*', work)], [...looks, ...sites.map(building)]);
  if (!sites.every(({ dir }) => existsSync(dir))) return;
  await alone(tests('Whole-site tests (vitest and Chromium)', 'e2e', work, given(...sites)));
}

async function content(): Promise<void> {
  chapter(`This portal's own content${parts.engine ? '' : ' (nothing else was changed)'}`);
  const site = await ownSite(work);
  const format = process.env.GITHUB_ACTIONS === 'true' ? ['--format', 'annotations'] : [];
  await alone(command('Content (npm run check)', ['node', 'scripts/check.ts', ...format]));
  if (!(await alone(building(site)))) return;
  if (parts.content === 'quick') {
    await alone(command('Links (npm run links)', ['node', 'scripts/links.ts', '--dir', site.dir]));
    return;
  }
  await alone(tests('Pages, links, accessibility and sizes', 'portal', work, given(site)));
  if (!existsSync(sample.tests) || !isSample(await readFile('content/portal.yaml', 'utf8'))) return;
  await alone(tests('What is true of the sample library', 'sample', work, given(site)));
}

if (parts.engine) await engine();
await content();
await rm(work, { recursive: true, force: true });
const { passed, failed } = counted;
process.stdout.write(`\n${wasStopped() ? 'Stopped before the end.\n' : ''}${lastLine(passed, failed)}\n`);
process.exitCode = wasStopped() ? 130 : failed > 0 || passed === 0 ? 1 : 0;
