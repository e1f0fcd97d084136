import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { parseDocument } from 'yaml';

export interface BuiltSite {
  /** Path the site lives under, with a slash at both ends. */
  readonly base: string;
  /** The folder it was built into. */
  readonly dir: string;
  /** The content folder it was built from. */
  readonly content: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The base paths that every whole-site test runs under. */
export const bases = ['/', '/portal/'] as const;

/**
 * Where the site of a base path is built below a working folder. The root is built from the library itself, with its
 * Git history; any other base path from a copy whose `portal.yaml` names another address.
 */
export async function siteFor(base: string, work: string): Promise<BuiltSite> {
  const name = base.replaceAll('/', '') || 'root';
  const dir = join(work, `${name}-site`);
  if (base === '/') return { base, dir, content: join(root, 'content') };
  const content = join(work, `${name}-content`);
  await cp(join(root, 'content'), content, { recursive: true });
  const portal = parseDocument(await readFile(join(content, 'portal.yaml'), 'utf8'));
  portal.set('site', new URL(base, 'https://portal.example').href);
  await writeFile(join(content, 'portal.yaml'), portal.toString());
  return { base, dir, content };
}

/** Arguments of Node that build a site. */
export const buildArguments = ({ content, dir }: BuiltSite): string[] => [
  join(root, 'scripts', 'build.ts'),
  ...['--content', content, '--out', dir],
];

/** Vitest's set-up for this folder: takes the sites that `npm test` has built, or builds them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ready = process.env.HINDSIGHT_SITES;
  if (ready) {
    project.provide('sites', JSON.parse(ready) as BuiltSite[]);
    return () => Promise.resolve();
  }
  const work = await mkdtemp(join(tmpdir(), 'hindsight-e2e-'));
  const sites = await Promise.all(bases.map((base) => siteFor(base, work)));
  for (const site of sites) await promisify(execFile)(process.execPath, buildArguments(site), { cwd: root });
  project.provide('sites', sites);
  return () => rm(work, { recursive: true, force: true });
}
