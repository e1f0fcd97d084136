import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { parse, parseDocument } from 'yaml';

export interface BuiltSite {
  /** Path the site lives under, with a slash at both ends. */
  readonly base: string;
  /** The folder it was built into. */
  readonly dir: string;
  /** The content folder it was built from. */
  readonly content: string;
  /** The day it is built as of; the day of the machine if left out. */
  readonly today?: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The engine's own test library, and the day on which its tests look at it. */
export const library = join(root, 'src', 'fixtures', 'library');
export const today = '2026-11-23';

/** The base paths that every whole-site test runs under. */
export const bases = ['/', '/portal/'] as const;

/**
 * Where the site of a base path is built below a working folder. The root is built from the library itself, with its
 * Git history; any other base path from a copy whose `portal.yaml` names another address.
 */
export async function siteFor(base: string, work: string): Promise<BuiltSite> {
  const name = base.replaceAll('/', '') || 'root';
  const dir = join(work, `${name}-site`);
  if (base === '/') return { base, dir, content: library, today };
  const content = join(work, `${name}-content`);
  await cp(library, content, { recursive: true });
  const portal = parseDocument(await readFile(join(content, 'portal.yaml'), 'utf8'));
  portal.set('site', new URL(base, 'https://portal.example').href);
  await writeFile(join(content, 'portal.yaml'), portal.toString());
  return { base, dir, content, today };
}

/** Where the site of this portal is built below a working folder: its own content, as of the day of the machine. */
export async function ownSite(work: string): Promise<BuiltSite> {
  const content = join(root, 'content');
  const { site } = parse(await readFile(join(content, 'portal.yaml'), 'utf8')) as { site: string };
  const base = new URL(site).pathname.replace(/\/*$/u, '/');
  return { base, dir: join(work, 'own-site'), content };
}

/** Arguments of Node that build a site. */
export const buildArguments = ({ content, dir, today: day }: BuiltSite): string[] => [
  join(root, 'scripts', 'build.ts'),
  ...['--content', content, '--out', dir],
  ...(day === undefined ? [] : ['--today', day]),
];

/** Vitest's set-up: takes the sites that `npm test` has built for a project, or builds them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ready = process.env.HINDSIGHT_SITES;
  if (ready) {
    project.provide('sites', JSON.parse(ready) as BuiltSite[]);
    return () => Promise.resolve();
  }
  const work = await mkdtemp(join(tmpdir(), 'hindsight-e2e-'));
  const engine = project.name === 'e2e';
  const sites = engine ? await Promise.all(bases.map((base) => siteFor(base, work))) : [await ownSite(work)];
  for (const site of sites) await promisify(execFile)(process.execPath, buildArguments(site), { cwd: root });
  project.provide('sites', sites);
  return () => rm(work, { recursive: true, force: true });
}
