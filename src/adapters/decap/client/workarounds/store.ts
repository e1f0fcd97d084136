/**
 * Seen in decap-cms 3.16.3.
 * Leans on: the property `__reactFiber$...` that React 19 puts on what it draws, and the `store` among the properties of
 * the provider above it.
 * Mends: Decap gives its store away to nobody, and without it nobody can put unsaved text back on the form.
 * Without it: text that was not saved and is taken back is lost as soon as the page itself has been read (unsaved.ts).
 */
import type { ImmutableMap } from '../decap.ts';

/** Decap's own store; as far as unsaved text needs it. */
export interface Store {
  getState(): { readonly entryDraft: ImmutableMap };
  dispatch(action: object): unknown;
  subscribe(listener: () => void): () => void;
}

interface Fiber {
  readonly memoizedProps: { readonly store?: Store } | null;
  readonly return: Fiber | null;
}

/** The store above something that Decap has drawn; undefined where it is not to be found. */
export function storeAbove(drawn: object): Store | undefined {
  const key = Object.keys(drawn).find((name) => name.startsWith('__reactFiber$'));
  let fiber = key === undefined ? null : ((drawn as never)[key] as Fiber | null);
  while (fiber && fiber.memoizedProps?.store === undefined) fiber = fiber.return;
  return fiber?.memoizedProps?.store;
}
