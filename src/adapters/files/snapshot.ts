import { localDay } from '../../core/local-day.ts';
import { readFile, writeFile } from 'node:fs/promises';
import type { AnyEntry } from '../../core/entry.ts';
import type { Finding } from '../../core/finding.ts';
import type { Portal } from '../../schema/index.ts';
import { checkContent } from './check-content.ts';

/** What passed the checks, as the build takes it over: what is published is exactly what was checked. */
export interface Snapshot {
  readonly portal: Portal;
  readonly entries: readonly AnyEntry[];
}

export const writeSnapshot = (path: string, { portal, entries }: Snapshot): Promise<void> =>
  writeFile(path, JSON.stringify({ portal, entries }));

/** What was found when the content was last read, for whoever shows it while somebody writes. */
export const readFindings = async (path: string): Promise<readonly Finding[]> =>
  JSON.parse(await readFile(path, 'utf8')) as readonly Finding[];

/** Where the site takes its content from, and which day it is; set by the commands, with defaults for tools that start Astro themselves. */
export const site = {
  content: process.env['HINDSIGHT_CONTENT'] ?? 'content',
  today: process.env['HINDSIGHT_TODAY'] ?? localDay(new Date()),
  snapshot: process.env['HINDSIGHT_SNAPSHOT'],
  /** The pictures as they are published, drawn before a build. */
  media: process.env['HINDSIGHT_MEDIA'],
  /** Where what was found is put while somebody writes. */
  findings: process.env['HINDSIGHT_FINDINGS'],
} as const;

/**
 * The checked content: from the snapshot of a build, else checked anew (while writing, with refused entries left out).
 * `onFindings` hears what was found then. Throws when portal.yaml cannot be read.
 */
export async function loadSnapshot(onFindings?: (findings: readonly Finding[]) => void): Promise<Snapshot> {
  if (site.snapshot !== undefined) return JSON.parse(await readFile(site.snapshot, 'utf8')) as Snapshot;
  const { library, findings } = await checkContent(site.content, { today: site.today });
  if (site.findings !== undefined) await writeFile(site.findings, JSON.stringify(findings));
  if (library === null) {
    const first = findings.find(({ file }) => file === 'portal.yaml');
    throw new Error(
      `${site.content}/portal.yaml:${first?.line ?? 1}:${first?.column ?? 1} ${first?.message ?? ''} ${first?.help ?? ''}`,
    );
  }
  onFindings?.(findings);
  return { portal: library.portal, entries: library.entries };
}
