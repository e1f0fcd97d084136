import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { checkContent, type Checked, type CheckOptions } from './check-content.ts';
import { openBase } from './git-base.ts';
import { NoContentError } from './read-content.ts';

/** Findings are the same when they say the same of the same file; lines move. */
const sameness = ({ rule, file, message }: Finding): string => [rule, file, message].join('\0');

/** Findings in changed files, and those elsewhere that were not there before. */
export function broughtAbout(
  now: readonly Finding[],
  before: readonly Finding[],
  changed: ReadonlySet<string>,
): Finding[] {
  const old = new Map<string, number>();
  for (const finding of before) old.set(sameness(finding), (old.get(sameness(finding)) ?? 0) + 1);
  return now.filter((finding) => {
    if (changed.has(finding.file)) return true;
    const left = old.get(sameness(finding)) ?? 0;
    old.set(sameness(finding), left - 1);
    return left <= 0;
  });
}

/** Checks what a branch touches and what it breaks elsewhere. Throws when `base` is no commit. */
export async function checkChanged(root: string, base: string, options: CheckOptions): Promise<Checked> {
  const { changed, exportTo } = await openBase(root, base);
  const now = await checkContent(root, { ...options, thoroughly: changed });
  const folder = await mkdtemp(join(tmpdir(), 'hindsight-base-'));
  try {
    await exportTo(folder);
    const before = await checkContent(folder, { ...options, onProgress: undefined }).catch((error: unknown) => {
      if (error instanceof NoContentError) return { findings: [] };
      throw error;
    });
    return { ...now, findings: broughtAbout(now.findings, before.findings, changed) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
