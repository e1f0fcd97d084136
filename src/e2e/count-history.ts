import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { contentFiles } from './content-files.ts';

const run = promisify(execFile);

/** Label, value, and the keys of what was counted. */
export type Row = [string, number | null, string[]];

const pages = ['lessons', 'case-studies', 'reflections', 'practices', 'articles', 'paths', 'communities'];

/** Counts from Git what /measures/ says of the history, file by file. Null where there is none, or not the whole. */
export async function countHistory(content: string): Promise<Record<string, Row[]> | null> {
  const git = async (...args: string[]) => (await run('git', ['-C', content, ...args], { maxBuffer: 2 ** 26 })).stdout;
  const shallow = await git('rev-parse', '--is-shallow-repository').catch(() => 'no repository');
  if (shallow.trim() !== 'false') return null;
  const lines = async (...args: string[]) => (await git(...args)).split('\n').filter(Boolean);

  // Newest first: `R100<tab>before<tab>after`.
  const line = ['--first-parent', '-m'];
  const renames = await lines('log', ...line, '-M', '--diff-filter=R', '--name-status', '--relative', '--format=');
  const firstName = (file: string) =>
    renames
      .map((rename) => rename.split('\t'))
      .reduce((name, [, before = '', after]) => (after === name ? before : name), file);

  /** Days until a file was published; null when Git keeps one moment only, undefined when it keeps none. */
  async function daysOf(page: string): Promise<number | null | undefined> {
    const file = firstName(page);
    const [arrived] = await lines('log', ...line, '--diff-filter=A', '-1', '--format=%H %ct %cs %at %P', '--', file);
    if (arrived === undefined) return undefined;
    const [id = '', committedAt, published = '', writtenAt, ...parents] = arrived.split(' ');
    if (parents.length < 2 && committedAt === writtenAt) return null;
    const range = parents[0] === undefined ? id : `${parents[0]}..${id}`;
    const written = await lines('log', '--full-history', '--diff-filter=A', '--format=%at %as', range, '--', file);
    const [first] = written.sort((a, b) => Number(a.split(' ')[0]) - Number(b.split(' ')[0]));
    const from = first?.split(' ')[1] ?? published;
    return Math.max(0, (Date.parse(published) - Date.parse(from)) / 86_400_000);
  }

  const waits: { key: string; days: number | null }[] = [];
  for (const { collection, id } of await contentFiles(content)) {
    const days = pages.includes(collection) ? await daysOf(`${collection}/${id}.mdx`) : undefined;
    if (days !== undefined) waits.push({ key: `${collection}/${id}`, days });
  }
  const pagesAs = (label: string, some: (days: number | null) => boolean): Row => {
    const keys = waits.filter(({ days }) => some(days)).map(({ key }) => key);
    return [label, keys.length, keys];
  };
  const between = (least: number, most: number) => (days: number | null) =>
    days !== null && days >= least && days <= most;

  const years = new Map<string, Set<string>>();
  const log = await lines('log', '--no-merges', '--full-history', '--format=%as %aE %aN', '--', '.');
  for (const [day = '', mail = '', ...name] of log.map((each) => each.split(' '))) {
    if ([mail, ...name].join(' ').includes('[bot]')) continue;
    const year = day.slice(0, 4);
    years.set(year, (years.get(year) ?? new Set()).add(mail));
  }
  const wroteBefore = (mail: string, year: string) => [...years].some(([one, mails]) => one < year && mails.has(mail));

  return {
    'days-to-publish': [
      pagesAs('Under 7 days', between(0, 6)),
      pagesAs('7 to 29 days', between(7, 29)),
      pagesAs('30 to 89 days', between(30, 89)),
      pagesAs('90 days and more', between(90, Infinity)),
      pagesAs('Not known', (days) => days === null),
    ],
    'who-contributes': [...years.keys()].sort().flatMap((year): Row[] => {
      const mails = [...(years.get(year) ?? [])];
      const back = mails.filter((mail) => wroteBefore(mail, year)).length;
      return [
        [`${year}, new`, mails.length - back, []],
        [`${year}, returning`, back, []],
      ];
    }),
  };
}
