import { expect, it } from 'vitest';
import { robotsText } from './robots.ts';

it('lets everybody in and says where the list of pages is', () => {
  expect(robotsText({ absolute: (path) => `https://lantern.example/portal${path}` })).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://lantern.example/portal/sitemap-index.xml\n',
  );
});
