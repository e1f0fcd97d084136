/**
 * Seen in pagefind 1.6.0.
 * Leans on: that the list of results hears keys as they bubble up to it.
 * Mends: letters typed while a result has the focus jump to the box, and so does `/`. Readers who speak to their machine
 * trip over such keys (WCAG 2.1.4).
 * Without it: single letters move the focus, which the guidelines forbid.
 */

/** Lets letters do nothing on a list of results. */
export function dropLetterKeys(results: HTMLElement): void {
  results.addEventListener(
    'keydown',
    (event) => {
      const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (letter || event.key === 'Backspace') event.stopPropagation();
    },
    { capture: true },
  );
}
