import type { Addresses } from './addresses.ts';

/** `/robots.txt`: everything may be read, and here is the list of all pages. */
export const robotsText = ({ absolute }: Pick<Addresses, 'absolute'>): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`;
