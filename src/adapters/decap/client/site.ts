import type { EntriesRow } from '../../../core/search/similar-titles.ts';
import type { Option } from '../options.ts';

/** The site's root as the editor's page sees it, base path included. */
export const root = new URL('../', document.baseURI);

const answers = new Map<string, Promise<unknown>>();

/** A JSON file of the site, read once. A failure is forgotten, so that the next question asks again. */
async function json<T>(path: string): Promise<T> {
  let answer = answers.get(path);
  if (!answer) {
    answer = fetch(new URL(path, root)).then(async (response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json() as Promise<unknown>;
    });
    answer.catch(() => answers.delete(path));
    answers.set(path, answer);
  }
  return (await answer) as T;
}

/** Everything that has a page. */
export const readEntries = async (): Promise<readonly EntriesRow[]> =>
  (await json<{ entries: readonly EntriesRow[] }>('api/entries.json')).entries;

const lists = new Map<string, Promise<readonly Option[]>>();

/** Everything that a reference to these collections can point to, by title. */
export function readOptions(to: readonly string[]): Promise<readonly Option[]> {
  const key = to.join(' ');
  let list = lists.get(key);
  if (!list) {
    list = Promise.all([readEntries(), json<{ options: readonly Option[] }>('api/editor-options.json')]).then(
      ([entries, { options }]) =>
        [...entries.map(({ collection, id, title, aliases }) => ({ collection, id, title, also: aliases })), ...options]
          .filter(({ collection }) => to.includes(collection))
          .sort((a, b) => a.title.localeCompare(b.title)),
    );
    list.catch(() => lists.delete(key));
    lists.set(key, list);
  }
  return list;
}

/** NextSteps the editor's own server on this machine. */
export async function ask<T>(what: string, body: object): Promise<T> {
  const response = await fetch(new URL(`api/editor/${what}`, root), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${what}: ${response.status}`);
  return (await response.json()) as T;
}
