import type { Chosen, Engine, Found } from '../../adapters/search/engine.ts';
import {
  findForgivingly,
  narrow,
  type Findings,
  type ForgivingResponse,
  type Lexicon,
} from '../../adapters/search/forgiving-search.ts';
import { loadMembership, type FilterOrder } from '../../adapters/search/membership.ts';
import type { Vocabulary } from '../../adapters/search/vocabulary.ts';
import { createSpeller } from '../../core/spelling.ts';
import type { ResultsElement, SearchInstance } from './component-ui.ts';
import { resultCards } from './result-card.ts';
import { readSearch, searchAddress } from './search-address.ts';
import { noteLines } from './search-note.ts';

/** What the page tells its script, in `data-settings`. */
export interface SearchSettings {
  /** Where the index lies, with the base path. */
  readonly index: string;
  readonly filters: FilterOrder;
  /** States whose pages come below live ones. */
  readonly demoted: readonly string[];
}

/** Matches in these weigh more than in the text, the last ones only help to find. Whole words weigh more than beginnings. */
const ranking = {
  termSimilarity: 3,
  metaWeights: { title: 5, aliases: 8, summary: 2, topics: 0.5, kind: 0.2, state: 0.2, outcome: 0.2 },
};

/** The lines of the component UI that this site words otherwise. A count is enough: the words stand in the box. */
const phrases = {
  search_label: 'Search the portal',
  placeholder: 'A word, a question, an old name',
  input_hint: 'Results appear as you type.',
  searching: 'Searching …',
  many_results: '[COUNT] pages',
  one_result: '1 page',
  zero_results: 'No page found',
  total_many_results: '[COUNT] pages',
  total_one_result: '1 page',
  total_zero_results: 'Type what you are looking for, or choose what to see.',
};

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
async function makeForgiving(
  strict: Engine,
  { index, filters, demoted }: SearchSettings,
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

/** Keeps what was typed and chosen in the address, so that a search can be linked to and come back to. */
function keepAddress(instance: SearchInstance): void {
  instance.on('search', (query, chosen) => {
    const { literal, query: before } = readSearch(location.search, []);
    const address = searchAddress({
      query: query.trim(),
      chosen: chosen ?? {},
      literal: literal && before === query.trim(),
    });
    history.replaceState(history.state, '', address === '?' ? location.pathname : address);
  });
}

/** The component shows this many; a note says so where there are more. */
const shownAtMost = (results: Element): number => Number(results.getAttribute('max-results') ?? Infinity);

function showNotes(
  instance: SearchInstance,
  place: Element,
  { most, often }: { most: number; often: Element | null },
): void {
  instance.on('results', (response) => {
    const { findings, results } = response as Partial<ForgivingResponse> & { results: readonly Found[] };
    const lines = findings ? noteLines(findings) : [];
    if (results.length > most)
      lines.push([`The first ${String(most)} are shown. Another word or a filter narrows them.`]);
    if (often instanceof HTMLElement) often.hidden = Boolean(findings) || results.length > 0;
    place.replaceChildren(
      ...lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.append(...line);
        return paragraph;
      }),
    );
  });
}

/**
 * Letters typed while a result has the focus would jump to the box, and so would `/`. Readers who speak to their
 * machine trip over such keys, so they do nothing here (WCAG 2.1.4).
 */
function dropLetterKeys(results: HTMLElement): void {
  results.addEventListener(
    'keydown',
    (event) => {
      const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (letter || event.key === 'Backspace') event.stopPropagation();
    },
    { capture: true },
  );
}

function filterPane(): HTMLElement {
  const pane = document.createElement('pagefind-filter-pane');
  pane.setAttribute('open', 'collection,topic,outcome,state');
  return pane;
}

/** Brings the search page to life around Pagefind's components. */
export async function startSearch(page: HTMLElement): Promise<void> {
  const settings = JSON.parse(page.dataset['settings'] ?? '{}') as SearchSettings;
  const results = page.querySelector<ResultsElement>('pagefind-results');
  const note = page.querySelector('[data-note]');
  const components = window.PagefindComponents;
  if (!components || !results || !note) {
    page.querySelector('[data-without]')?.removeAttribute('hidden');
    return;
  }
  const instance = components.configureInstance('default', { bundlePath: settings.index, ranking });
  instance.setTranslations(phrases);
  // Finding nothing is no reason to interrupt; and the number is that of all pages found, not only of those shown.
  const announce = instance.announce.bind(instance);
  instance.announce = (key, values) => {
    announce(key, { ...values, COUNT: instance.searchResult.results.length }, 'polite');
  };
  results.resultTemplate = resultCards(page);
  results.querySelector('ul')?.classList.add('rows', 'results');
  dropLetterKeys(results);
  showNotes(instance, note, { most: shownAtMost(results), often: page.querySelector('[data-often]') });

  const filters = settings.filters.map(({ filter }) => filter);
  const fromAddress = () => readSearch(location.search, filters);
  const { query, chosen } = fromAddress();
  await instance.triggerLoad();
  if (!instance.__pagefind__) return;
  instance.__pagefind__ = await makeForgiving(instance.__pagefind__, settings, (typed) => {
    const { literal, query: inAddress } = fromAddress();
    return literal && typed === inAddress;
  });
  instance.faceted = true;
  keepAddress(instance);
  // Only now, so that the filters come in our order.
  page.querySelector('[data-filters]')?.append(filterPane());
  instance.triggerSearchWithFilters(query, chosen);
  page.dataset['ready'] = '';
}
