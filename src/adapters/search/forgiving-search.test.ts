import { describe, expect, it } from 'vitest';
import { createSpeller, wordsIn } from '../../core/search/spelling.ts';
import type { Engine, Found } from './engine.ts';
import { findForgivingly, narrow, type Forgiveness } from './forgiving-search.ts';
import { loadMembership } from './membership.ts';

const texts: Record<string, string> = {
  checklist: 'read the surgical checklist aloud',
  swabs: 'count swabs aloud before closing',
  hands: 'wash hands before touching',
  old: 'read the surgical checklist aloud',
  sepsis: 'give antibiotics for sepsis within the hour',
};
const filters: Record<string, Record<string, string[]>> = {
  state: { Retired: ['old'], Current: ['checklist', 'swabs', 'hands', 'sepsis'] },
  year: { '2022': ['old'], '2024': ['hands'] },
};

/** An engine as strict as the real one: every word must be there. It remembers what it was asked. */
function strictEngine() {
  const asked: string[] = [];
  const engine: Engine = {
    search(term, options = {}) {
      if (term !== null) asked.push(term);
      const wanted = Object.entries(options.filters ?? {});
      const results: Found[] = Object.entries(texts)
        .filter(([, text]) => wordsIn(term ?? '').every((word) => text.includes(word)))
        .filter(([id]) => wanted.every(([filter, value]) => filters[filter]?.[value]?.includes(id)))
        .map(([id]) => ({
          id,
          // The retired page would come first.
          score: id === 'old' ? 2 : 1,
          data: () => Promise.resolve({ url: `/${id}/`, excerpt: String(term), meta: {} }),
        }));
      return Promise.resolve({ results });
    },
    filters() {
      return Promise.resolve(
        Object.fromEntries(
          Object.entries(filters).map(([filter, values]) => [
            filter,
            Object.fromEntries(Object.entries(values).map(([value, ids]) => [value, ids.length])),
          ]),
        ),
      );
    },
  };
  return { engine, asked };
}

const counts: Record<string, number> = {};
for (const word of Object.values(texts).flatMap(wordsIn)) counts[word] = (counts[word] ?? 0) + 1;

const forgiveness = (changes: Partial<Forgiveness> = {}): Forgiveness => ({
  lexicon: () => Promise.resolve({ speller: createSpeller(counts), pages: Object.keys(texts).length }),
  isLiteral: () => false,
  isDemoted: (id) => id === 'old',
  ...changes,
});
const find = (query: string, changes?: Partial<Forgiveness>) =>
  findForgivingly(strictEngine().engine, query, forgiveness(changes));
const ids = (found: readonly Found[]) => found.map(({ id }) => id);

describe('a forgiving search', () => {
  it('finds what a strict one finds and says nothing about it', async () => {
    expect(await find('count swabs aloud')).toMatchObject({ corrected: null, lost: [], whole: [{ id: 'swabs' }] });
  });

  it('puts pages that no longer hold below live ones with the same words', async () => {
    expect(ids((await find('surgical checklist')).whole)).toEqual(['checklist', 'old']);
  });

  it('searches for what was meant and says so', async () => {
    const findings = await find('antibitoics sepsiss');
    expect(findings.corrected).toBe('antibiotics sepsis');
    expect(ids(findings.whole)).toEqual(['sepsis']);
  });

  it('takes the reading that finds something when several are near', async () => {
    const several = createSpeller({ ...counts, swats: 99 });
    const findings = await find('count swaps', { lexicon: () => Promise.resolve({ speller: several, pages: 5 }) });
    expect(findings.corrected).toBe('count swabs');
  });

  it('keeps to the letters when asked to', async () => {
    const findings = await find('sepsiss', { isLiteral: () => true });
    expect(findings).toMatchObject({ corrected: null, lost: ['sepsiss'], whole: [], partial: [] });
  });

  it('gives the best partial matches when no page has all the words', async () => {
    const findings = await find('wash hands aloud');
    expect(findings.whole).toEqual([]);
    expect(findings.partial[0]).toMatchObject({ id: 'hands', mostWords: true });
  });

  it('adds partial matches below a few whole ones, each page once', async () => {
    const findings = await find('count swabs aloud before');
    expect(ids(findings.whole)).toEqual(['swabs']);
    expect(ids(findings.partial)).not.toContain('swabs');
  });

  it('shows a partial match by the words that it has', async () => {
    const { partial } = await find('wash hands aloud');
    expect((await partial[0]!.data()).excerpt).toBe('wash hands');
  });

  it('says which words resemble nothing and searches for the others', async () => {
    const findings = await find('xylophone sepsis');
    expect(findings).toMatchObject({ lost: ['xylophone'], whole: [{ id: 'sepsis' }] });
  });

  it('finds nothing when no word is known', async () => {
    expect(await find('xylophone')).toMatchObject({ lost: ['xylophone'], whole: [], partial: [] });
  });

  it('leaves a quoted phrase to the engine', async () => {
    const { engine, asked } = strictEngine();
    await findForgivingly(engine, '"sepsiss xyz"', forgiveness());
    expect(asked).toEqual(['"sepsiss xyz"']);
  });

  it('still searches when the vocabulary cannot be had', async () => {
    const findings = await find('sepsis', { lexicon: () => Promise.resolve(null) });
    expect(ids(findings.whole)).toEqual(['sepsis']);
  });
});

describe('narrowing what was found', () => {
  const order = [
    { filter: 'state', values: ['Current', 'Retired'] },
    { filter: 'year', newestFirst: true as const },
    { filter: 'setting' },
  ];

  it('lists filters and values in the order asked for, without filters that no page has', async () => {
    const membership = await loadMembership(strictEngine().engine, order);
    expect([...membership].map(([filter, values]) => [filter, ...values.keys()])).toEqual([
      ['state', 'Current', 'Retired'],
      ['year', '2024', '2022'],
    ]);
  });

  it('keeps what fits and counts what else could be chosen', async () => {
    const { engine } = strictEngine();
    const membership = await loadMembership(engine, order);
    const findings = await findForgivingly(engine, 'surgical checklist', forgiveness());
    const response = narrow(membership, { state: ['Retired'] }, findings.whole, findings);
    expect(ids(response.results)).toEqual(['old']);
    expect(ids(response.findings!.whole)).toEqual(['old']);
    expect(response.unfilteredResultCount).toBe(2);
    expect(response.filters.state).toEqual({ Current: 1, Retired: 1 });
  });
});
