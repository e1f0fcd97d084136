import { describe, expect, it } from 'vitest';
import type { Commit, FileChange } from './commits.ts';
import { historyOf, whyUnknown, type ContentHistory } from './history.ts';

const moment = (day: string) => ({ at: Date.parse(day) / 1000, day });
const added = (file: string): FileChange => ({ what: 'added', file });
const changed = (file: string): FileChange => ({ what: 'changed', file });
const deleted = (file: string): FileChange => ({ what: 'deleted', file });
const renamed = (from: string, file: string): FileChange => ({ what: 'renamed', from, file });

/** A commit of one day, unless another was the day it was written. */
const commit = (
  id: string,
  day: string,
  parents: string,
  changes: readonly FileChange[],
  more: object = {},
): Commit => ({
  id,
  parents: parents.split(' ').filter(Boolean),
  written: moment(day),
  committed: moment(day),
  author: 'a@example.org',
  bot: false,
  changes,
  ...more,
});
const read = (...commits: Commit[]): ContentHistory => {
  const history = historyOf(commits.reverse());
  if ('unknown' in history) throw new Error(history.unknown);
  return history;
};
const waits = ({ publications }: ContentHistory) =>
  Object.fromEntries(
    [...publications].map(([file, { written, published, oneMoment }]) => [
      file,
      oneMoment ? 'not known' : `${written} to ${published}`,
    ]),
  );

describe('when a file was written and published', () => {
  it('is known where a merge brought it: from the first commit with it to the merge', () => {
    const history = read(
      commit('1', '2026-01-01', '', [added('old')]),
      commit('2', '2026-01-05', '1', [added('new')]),
      commit('3', '2026-01-09', '2', [changed('new')]),
      commit('4', '2026-01-07', '1', [changed('old')]),
      commit('5', '2026-02-01', '4 3', [added('new')]),
    );
    expect(waits(history)).toEqual({ old: 'not known', new: '2026-01-05 to 2026-02-01' });
    expect(Object.fromEntries(history.changed)).toEqual({ old: '2026-01-07', new: '2026-02-01' });
  });
  it('is known where the commit was rebased, which keeps the day it was written', () =>
    expect(waits(read(commit('1', '2026-02-01', '', [added('a')], { written: moment('2026-01-20') })))).toEqual({
      a: '2026-01-20 to 2026-02-01',
    }));
  it('is not known of a squash, a fast-forward or a commit straight to the branch', () =>
    expect(
      waits(read(commit('1', '2026-01-01', '', [added('a')]), commit('2', '2026-02-01', '1', [changed('a')]))),
    ).toEqual({ a: 'not known' }));
  it('is known through a merge within a merge', () =>
    expect(
      waits(
        read(
          commit('1', '2026-01-01', '', []),
          commit('2', '2026-01-02', '1', [added('a')]),
          commit('3', '2026-01-03', '1', [added('b')]),
          commit('4', '2026-01-04', '3 2', [added('a')]),
          commit('5', '2026-01-05', '1 4', [added('a'), added('b')]),
        ),
      ),
    ).toEqual({ a: '2026-01-02 to 2026-01-05', b: '2026-01-03 to 2026-01-05' }));
  it('takes the day of a merge that holds a file of its own', () =>
    expect(
      waits(
        read(
          commit('1', '2026-01-01', '', []),
          commit('2', '2026-01-02', '1', []),
          commit('3', '2026-01-03', '1 2', [added('a')]),
        ),
      ),
    ).toEqual({ a: '2026-01-03 to 2026-01-03' }));
  it('stays when the file gets a new name, also on its way', () =>
    expect(
      waits(
        read(
          commit('1', '2026-01-01', '', []),
          commit('2', '2026-01-02', '1', [added('draft')]),
          commit('3', '2026-01-04', '2', [renamed('draft', 'a')]),
          commit('4', '2026-01-08', '1 3', [added('a')]),
          commit('5', '2026-03-01', '4', [renamed('a', 'b')]),
        ),
      ),
    ).toEqual({ b: '2026-01-02 to 2026-01-08' }));
  it('stays when two files change their names with each other', () =>
    expect(
      waits(
        read(
          commit('1', '2026-01-09', '', [added('a')], { written: moment('2026-01-01') }),
          commit('2', '2026-02-09', '1', [added('b')], { written: moment('2026-02-01') }),
          commit('3', '2026-03-09', '2', [renamed('a', 'b'), renamed('b', 'a')]),
        ),
      ),
    ).toEqual({ a: '2026-02-01 to 2026-02-09', b: '2026-01-01 to 2026-01-09' }));
  it('begins anew with a file that was deleted, and ends with one that is gone', () => {
    const history = read(
      commit('1', '2026-01-01', '', [added('a'), added('b')]),
      commit('2', '2026-01-02', '1', [deleted('a'), deleted('b')]),
      commit('3', '2026-02-09', '2', [added('a')], { written: moment('2026-02-01') }),
    );
    expect(waits(history)).toEqual({ a: '2026-02-01 to 2026-02-09' });
    expect([...history.changed.keys()]).toEqual(['a']);
  });
});

describe('contributors by year', () => {
  const by = (author: string) => ({ author });
  it('are new in their first year, returning in each later one, and counted once a year', () =>
    expect(
      read(
        commit('1', '2024-05-01', '', [added('a')], by('x')),
        commit('2', '2024-06-01', '1', [changed('a')], by('x')),
        commit('3', '2024-06-02', '2', [changed('a')], by('y')),
        commit('4', '2026-01-01', '3', [changed('a')], by('x')),
        commit('5', '2026-01-02', '4', [changed('a')], by('z')),
      ).contributors,
    ).toEqual([
      { year: '2024', fresh: 2, returning: 0 },
      { year: '2026', fresh: 1, returning: 1 },
    ]));
  it('are neither bots, nor who merges, nor who works on something else', () =>
    expect(
      read(
        commit('1', '2024-05-01', '', [added('a')], by('x')),
        commit('2', '2024-06-01', '1', [changed('a')], { author: 'b', bot: true }),
        commit('3', '2024-06-02', '1', [changed('a')], by('y')),
        commit('4', '2024-06-03', '2 3', [changed('a')], by('z')),
        commit('5', '2024-06-04', '4', [], by('code')),
      ).contributors,
    ).toEqual([{ year: '2024', fresh: 2, returning: 0 }]));
  it('hold no name and no address', () =>
    expect(JSON.stringify(read(commit('1', '2024-05-01', '', [added('a')])))).not.toContain('example.org'));
});

it('is unknown where no commit touches the content', () =>
  expect(historyOf([commit('1', '2024-05-01', '', [])])).toEqual({ unknown: whyUnknown.noCommit }));
