/**
 * Seen in decap-cms 3.16.3.
 * Leans on: the addresses of Decap's forms (`#/collections/NAME/new` and `.../entries/NAME`), and that it asks whether to
 * leave in `beforeunload`.
 * Mends: when the address goes from one form straight to another of its kind, Decap keeps what is on the screen and would
 * save it under the other's name.
 * Without it: one page is saved over another.
 */

/** The form that an address of the editor opens: `new` and what it begins with, or `entries` and which one. */
function formAt(address: string): { kind: string; whole: string } | null {
  const [whole, kind] = /#\/collections\/[^/?]+\/(new|entries)(?:[/?].*)?$/.exec(address) ?? [];
  return whole === undefined || kind === undefined ? null : { kind, whole };
}

/** Time in which a "stay here" of the person takes the address back, in milliseconds. */
const settled = 300;

/** Whether only loading the page anew brings the form that belongs to the address. */
export function needsLoading(before: string, after: string): boolean {
  const [from, to] = [formAt(before), formAt(after)];
  return from !== null && to !== null && from.kind === to.kind && from.whole !== to.whole;
}

/** Loads the page anew where Decap would keep the form of another; whether to leave was asked already. */
export function keepFormsApart(): void {
  window.addEventListener('hashchange', ({ oldURL, newURL }) => {
    if (!needsLoading(oldURL, newURL)) return;
    setTimeout(() => {
      if (location.href !== newURL) return;
      window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
      location.reload();
    }, settled);
  });
}
