import { describe, expect, it } from 'vitest';
import type { Candidate } from './gate.ts';
import { passAll } from './pool.ts';

const fields = 'title: A lesson\nsummary: When a, do b, because c.\noutcome: success\ntopics: [fog]\n';
const candidate = (id: string, body = 'Text.\n'): Candidate => ({
  collection: 'lessons',
  id,
  file: `lessons/${id}.mdx`,
  bytes: new TextEncoder().encode(`---\n${fields}---\n${body}`),
});
const context = () => ({ base: '/', pictures: new Map() });
const child = new URL('./child.saboteur.ts', import.meta.url);
const outcome = async (bad: string) => {
  const candidates = Array.from({ length: 40 }, (_, index) => candidate(index === 17 ? bad : `good-${index}`));
  const verdicts = await passAll(candidates, context, { child, patience: 3_000 });
  return { passed: verdicts.filter(({ entry }) => entry !== null).length, bad: verdicts[17] };
};

describe('the pool of children', () => {
  it('gives one verdict a file, in order', async () => {
    const done: number[] = [];
    const verdicts = await passAll([candidate('a'), candidate('b', '{x}\n'), candidate('c')], context, { onProgress: (count) => done.push(count) });
    expect(verdicts.map(({ entry }) => entry?.id ?? null)).toEqual(['a', null, 'c']);
    expect(done).toEqual([3]);
  });

  it.each(['abort', 'hang', 'gorge', 'throw'])('loses one file to a child that has to %s', async (bad) => {
    const { passed, bad: verdict } = await outcome(bad);
    expect(passed).toBe(39);
    expect(verdict?.findings).toMatchObject([{ rule: 'unreadable', severity: 'error', file: `lessons/${bad}.mdx`, line: 1, column: 1 }]);
  });

  it('lets children write nothing and start nothing', async () => {
    const { bad: verdict } = await outcome('trespass');
    expect(verdict?.findings.map(({ message }) => message)).toEqual(['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'environment: ']);
  });

  it('has nothing to do for nothing', async () => expect(await passAll([], context)).toEqual([]));
});
