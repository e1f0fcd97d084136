import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { openValidator, validateAll } from './pool.ts';

const fields = 'title: A lesson\nsummary: When a, do b, because c.\noutcome: success\ntopics: [fog]\n';
const candidate = (id: string, body = 'Text.\n'): Candidate => ({
  collection: 'lessons',
  id,
  file: `lessons/${id}.mdx`,
  bytes: new TextEncoder().encode(`---\n${fields}---\n${body}`),
});
const context = () => ({ base: '/', pictures: new Map() });
const child = new URL('./child.saboteur.ts', import.meta.url);
const outcome = async (bad: string, patience: number | undefined) => {
  const candidates = Array.from({ length: 40 }, (_, index) => candidate(index === 17 ? bad : `good-${index}`));
  const verdicts = await validateAll(candidates, context, { child, ...(patience ? { patience } : {}) });
  return { passed: verdicts.filter(({ entry }) => entry !== null).length, bad: verdicts[17] };
};

describe('the pool of children', () => {
  it('gives one verdict a file, in order', async () => {
    const done: number[] = [];
    const verdicts = await validateAll([candidate('a'), candidate('b', '{x}\n'), candidate('c')], context, {
      onProgress: (count) => done.push(count),
    });
    expect(verdicts.map(({ entry }) => entry?.id ?? null)).toEqual(['a', null, 'c']);
    expect(done).toEqual([3]);
  });

  it.each([
    ['abort', undefined],
    ['hang', 4_000],
    ['compute', undefined],
    ['gorge', undefined],
    ['throw', undefined],
  ] as const)('loses one file to a child that has to %s', async (bad, patience) => {
    const { passed, bad: verdict } = await outcome(bad, patience);
    expect(passed).toBe(39);
    expect(verdict?.findings).toMatchObject([
      { rule: 'unreadable', severity: 'error', file: `lessons/${bad}.mdx`, line: 1, column: 1 },
    ]);
  });

  it('lets children write nothing and start nothing', async () => {
    const { bad: verdict } = await outcome('trespass', undefined);
    expect(verdict?.findings.map(({ message }) => message)).toEqual([
      'ERR_ACCESS_DENIED',
      'ERR_ACCESS_DENIED',
      'environment: ',
    ]);
  });

  it('does not count the time that a batch waits for its turn', async () => {
    const candidates = Array.from({ length: 320 }, (_, index) =>
      candidate(index % 32 === 0 ? 'linger' : `good-${index}`),
    );
    const verdicts = await validateAll(candidates, context, { child, patience: 4_000, most: 1 });
    expect(verdicts.filter(({ entry }) => entry === null)).toEqual([]);
  });

  it('stays open for those who come again, and after a child has died', async () => {
    const validator = openValidator({ child, most: 1 });
    const passed = async (id: string) =>
      (await validator.validate([candidate(id)], context)).map(({ entry }) => entry?.id ?? null);
    expect(await passed('a')).toEqual(['a']);
    expect(await passed('abort')).toEqual([null]);
    expect(await passed('b')).toEqual(['b']);
    await validator.close();
  });

  it('has nothing to do for nothing', async () => expect(await validateAll([], context)).toEqual([]));
});
