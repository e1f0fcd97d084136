import type { Chosen, Engine } from '../../adapters/search/engine.ts';
import {
  findForgivingly,
  narrow,
  type Findings,
  type ForgivingResponse,
  type Lexicon,
} from '../../adapters/search/forgiving-search.ts';
import { loadMembership, type FilterOrder } from '../../adapters/search/membership.ts';
import type { Vocabulary } from '../../adapters/search/vocabulary.ts';
import { createSpeller } from '../../core/search/spelling.ts';

interface EngineSettings {
  /** Where the index lies, with the base path. */
  readonly index: string;
  readonly filters: FilterOrder;
  /** States whose pages come below live ones. */
  readonly demoted: readonly string[];
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

async function loadLexicon(index: string): Promise<Lexicon | null> {
  try {
    const response = await fetch(`${index}vocabulary.json`);
    if (!response.ok) return null;
    const { words: counts, pages } = (await response.json()) as Vocabulary;
    return { speller: createSpeller(counts), pages };
  } catch {
    // Search without correction is better than no search.
    return null;
  }
}

/** The engine of the component UI, made forgiving: every component then shows what was meant. */
export async function makeForgiving(
  strict: Engine,
  { index, filters, demoted }: EngineSettings,
  isLiteral: (query: string) => boolean,
): Promise<Engine> {
  const search = strict.search.bind(strict);
  const engine: Engine = { search, filters: strict.filters.bind(strict) };
  const membership = await loadMembership(engine, filters);
  const lexicon = once(() => loadLexicon(index));
  const states = membership.get('state');
  const isDemoted = (id: string) => demoted.some((state) => states?.get(state)?.has(id) === true);
  const everything = once(async () => (await search(null)).results);

  let last: { key: string; findings: Promise<Findings> } | undefined;
  const find = (query: string): Promise<Findings> => {
    const key = `${String(isLiteral(query))} ${query}`;
    if (last?.key !== key) last = { key, findings: findForgivingly(engine, query, { lexicon, isLiteral, isDemoted }) };
    return last.findings;
  };
  const forgiving = async (query: string | null, options?: { filters?: unknown }): Promise<ForgivingResponse> => {
    const chosen = (options?.filters ?? {}) as Chosen;
    if (query?.trim()) {
      const findings = await find(query.trim());
      return narrow(membership, chosen, [...findings.whole, ...findings.partial], findings);
    }
    // Without words, what was chosen decides; without either, the page waits.
    const all = await everything();
    const asked = Object.values(chosen).some((values) => values.length > 0);
    const response = narrow(membership, chosen, all, null);
    return asked ? response : { ...response, results: [] };
  };
  return Object.assign(strict, { search: forgiving });
}
