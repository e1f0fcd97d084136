/**
 * Styles that dress the portal in the organisation's own dark colour: the head of every page, and links, which are of its kind.
 * White can be read on it, so it can be read on white; by night its tints stand on dark paper. Small words on the
 * head become as light as the others, since nothing is known of how much room for greys there is.
 */
export const brandStyles = (colour: string): string =>
  `:root{--brand:light-dark(${colour},color-mix(in oklab,${colour} 70%,#000));` +
  `--brand-line:color-mix(in oklab,${colour} 65%,#fff);--on-brand-2:var(--on-brand);` +
  `--link:light-dark(${colour},color-mix(in oklab,${colour} 35%,#fff))}\n`;
