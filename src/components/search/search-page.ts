import type { FilterOrder } from '../../adapters/search/membership.ts';
import type { ResultsElement, SearchInstance } from './component-ui.ts';
import { makeForgiving } from './forgiving-engine.ts';
import { resultCards } from './result-card.ts';
import { showAround } from './around-results.ts';
import { readSearch, searchAddress } from './search-address.ts';
import { announceCalmly, replaceEngine } from './workarounds/instance.ts';
import { dropLetterKeys } from './workarounds/letter-keys.ts';

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

function filterPane(): HTMLElement {
  const pane = document.createElement('pagefind-filter-pane');
  pane.setAttribute('open', 'collection,topic,outcome,state');
  return pane;
}

/** Brings the search page to life around Pagefind's components. */
export async function startSearch(page: HTMLElement): Promise<void> {
  const settings = JSON.parse(page.dataset['settings'] ?? '{}') as SearchSettings;
  const results = page.querySelector<ResultsElement>('pagefind-results');
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-${name}]`);
  const components = window.PagefindComponents;
  const giveUp = () => part('without')?.removeAttribute('hidden');
  if (!components || !results) {
    giveUp();
    return;
  }
  const instance = components.configureInstance('default', { bundlePath: settings.index, ranking });
  instance.setTranslations(phrases);
  announceCalmly(instance);
  results.resultTemplate = resultCards(page);
  results.querySelector('ul')?.classList.add('rows', 'results');
  dropLetterKeys(results);
  showAround(instance, {
    note: part('note'),
    often: part('often'),
    nothing: part('nothing'),
    most: Number(results.getAttribute('max-results') ?? Infinity),
  });

  const filters = settings.filters.map(({ filter }) => filter);
  const fromAddress = () => readSearch(location.search, filters);
  const { query, chosen } = fromAddress();
  await instance.triggerLoad();
  const asTyped = (typed: string) => {
    const { literal, query: inAddress } = fromAddress();
    return literal && typed === inAddress;
  };
  if (!(await replaceEngine(instance, (strict) => makeForgiving(strict, settings, asTyped)))) {
    giveUp();
    return;
  }
  keepAddress(instance);
  // Only now, so that the filters come in our order.
  part('filters')?.append(filterPane());
  page.dataset['ready'] = '';
  instance.triggerSearchWithFilters(query, chosen);
}
