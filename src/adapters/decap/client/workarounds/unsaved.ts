/**
 * Seen in decap-cms 3.16.3.
 * Leans on: the actions DRAFT_LOCAL_BACKUP_RETRIEVED and DRAFT_CREATE_FROM_LOCAL_BACKUP, the parts `entry`, `hasChanged`
 * and `localBackup` of the store's `entryDraft`, and that the offer of unsaved text is a `window.confirm`.
 * Mends: Decap offers text that was not saved before it has read the page itself, and then puts the page over it.
 * Without it: the words that somebody took back are gone from the screen, and with the next key from the browser too.
 */
import { asText, type ImmutableMap } from '../decap.ts';
import { storeAbove, type Store } from './store.ts';

/** How long after an offer of unsaved text the form may still be loading, in milliseconds. */
const loading = 20_000;

/** The form that a draft belongs to. */
const formOf = (entry: ImmutableMap): string => `${asText(entry.get('collection'))}/${asText(entry.get('slug'))}`;

/** Under which name it is kept what a page said. */
const baseOf = (entry: ImmutableMap): string => `hindsight-begun-from:${formOf(entry)}`;

/** The file that an entry was read from, as it was. */
const sourceOf = (entry: ImmutableMap): string => asText(entry.getIn(['data', 'source']));

export interface Surroundings {
  /** When text that was not saved was last taken back. */
  offered(): number;
  now(): number;
  /** Whether to put it in place of what somebody else saved since. */
  insteadOfTheirs(): boolean;
  /** Keeps what a page said when somebody began to change it, over a reload too. */
  readonly bases: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * Puts what was taken back, and what was typed after it, on the form again when the page came over it; where the page
 * itself is another by now, only after a question.
 */
export function keepUnsaved(store: Store, { offered, now, insteadOfTheirs, bases }: Surroundings): void {
  let untouched: ImmutableMap | undefined;
  let unsaved: ImmutableMap | undefined;
  let working = false;

  function putBack(text: ImmutableMap, page: ImmutableMap): void {
    const base = bases.getItem(baseOf(page));
    if (base !== null && base !== sourceOf(page) && !insteadOfTheirs()) return;
    store.dispatch({ type: 'DRAFT_LOCAL_BACKUP_RETRIEVED', payload: { entry: text } });
    // Decap may have taken it up already.
    if (store.getState().entryDraft.get('localBackup') !== undefined)
      store.dispatch({ type: 'DRAFT_CREATE_FROM_LOCAL_BACKUP' });
  }

  store.subscribe(() => {
    const draft = store.getState().entryDraft;
    const entry = draft.get('entry') as ImmutableMap | undefined;
    if (working || entry?.get('data') === undefined) return;
    if (draft.get('hasChanged') === true) {
      if (untouched && formOf(untouched) === formOf(entry)) bases.setItem(baseOf(entry), sourceOf(untouched));
      untouched = undefined;
      unsaved = entry.get('isPersisting') === true ? undefined : entry;
      return;
    }
    const text = unsaved;
    unsaved = undefined;
    untouched = entry;
    if (!text || now() - offered() > loading || formOf(text) !== formOf(entry)) return;
    if (entry.get('isPersisting') === true || text.get('data') === entry.get('data')) return;
    working = true;
    putBack(text, entry);
    working = false;
  });
}

/** Waits for Decap to draw itself, then keeps watch. `question` is what it asks when it offers unsaved text. */
export function watchUnsaved(question: string): void {
  const theirs =
    'Somebody else saved this page since you wrote that. Put your text in place of theirs? If not, theirs is shown.';
  let at = -Infinity;
  const confirm = window.confirm.bind(window);
  window.confirm = (asked) => {
    const yes = confirm(asked);
    if (asked === question && yes) at = performance.now();
    return yes;
  };
  const look = setInterval(() => {
    const drawn = document.querySelector('#nc-root *');
    const store = drawn && storeAbove(drawn);
    if (!store) return;
    clearInterval(look);
    keepUnsaved(store, {
      offered: () => at,
      now: () => performance.now(),
      insteadOfTheirs: () => confirm(theirs),
      bases: localStorage,
    });
  }, 20);
}
