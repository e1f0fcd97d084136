import type { ForgivingResponse } from '../../adapters/search/forgiving-search.ts';
import type { Found } from '../../adapters/search/engine.ts';
import type { SearchInstance } from './component-ui.ts';
import { noteLines } from './search-note.ts';

/** What stands around the list of results and changes with it. */
interface Related {
  /** How the words were read. */
  readonly note: HTMLElement | null;
  /** Searches to begin with, while there is none. */
  readonly often: HTMLElement | null;
  /** Other ways, when nothing was found. */
  readonly nothing: HTMLElement | null;
  /** The list shows no more than this. */
  readonly most: number;
}

const paragraph = (line: readonly (string | Node)[]): HTMLElement => {
  const made = document.createElement('p');
  made.append(...line);
  return made;
};

/** Keeps what stands around the results true to what was found. */
export function showAround(instance: SearchInstance, { note, often, nothing, most }: Related): void {
  instance.on('results', (response) => {
    const { findings, results } = response as Partial<ForgivingResponse> & { results: readonly Found[] };
    const lines = findings ? noteLines(findings) : [];
    if (results.length > most) {
      lines.push([`The first ${String(most)} are shown. Another word or a filter narrows them.`]);
    }
    note?.replaceChildren(...lines.map(paragraph));
    if (often) often.hidden = Boolean(findings) || results.length > 0;
    if (nothing) nothing.hidden = !findings || results.length > 0;
  });
}
