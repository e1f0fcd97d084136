import { byVersion, isVersion } from '../../schema/migrations/version.ts';
import { Refusal } from './refusal.ts';
import type { Git } from './git.ts';

/** Where a new engine comes from when nobody says: the remote that forks call so. */
const usual = 'upstream';

/** The remote or path to take the engine from. */
export async function sourceOf(git: Git, from: string | undefined): Promise<string> {
  if (from !== undefined) return from;
  const remotes = (await git(['remote'])).split('\n');
  if (remotes.includes(usual)) return usual;
  throw new Refusal(
    `Say where the engine comes from: npm run upgrade -- --from ADDRESS (or a folder).\n` +
      `To say it once for all: git remote add ${usual} ADDRESS`,
  );
}

/** The tags of released versions at a remote or path, from the oldest to the newest. */
export async function releasesAt(git: Git, source: string): Promise<string[]> {
  const listing = await git(['ls-remote', '--tags', '--refs', '--', source]).catch((error: unknown) => {
    throw new Refusal(
      `${source} cannot be reached. Is the address right, and the network there? Git said:\n  ${(error as Error).message}`,
    );
  });
  const tags = listing.split('\n').map((line) => line.slice(line.indexOf('refs/tags/') + 'refs/tags/'.length));
  const releases = tags.filter((tag) => tag.startsWith('v') && isVersion(tag)).sort(byVersion);
  if (releases.length > 0) return releases;
  throw new Refusal(`${source} has no tags of released versions (such as v0.2.0), so there is nothing to upgrade to.`);
}

/** The tag to go to, or null when this portal is there already. `version` is what it has. */
export function chooseRelease(releases: readonly string[], version: string, to: string | undefined): string | null {
  const newest = releases.at(-1) ?? '';
  const wanted = to === undefined ? newest : `v${to.replace(/^v/u, '')}`;
  if (!releases.includes(wanted)) {
    throw new Refusal(`There is no version ${to ?? ''}. There is:\n${listedVersions(releases)}`);
  }
  const order = byVersion(wanted, version);
  if (order === 0) return null;
  if (order > 0) return wanted;
  throw new Refusal(
    `This portal has ${version}, which is newer than ${wanted}. Content is carried forward only, never back.`,
  );
}

const listedVersions = (releases: readonly string[]): string => `  ${releases.slice(-10).join(', ')}`;
