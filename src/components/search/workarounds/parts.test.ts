import { expect, it } from 'vitest';
import { moved, textOf } from '../../../../.config/workarounds.ts';
import { smallIndex } from '../../../adapters/search/workarounds/pagefind.fixture.ts';

it('dresses only parts that the installed Pagefind draws', async () => {
  const sheet = textOf('src/components/search/workarounds/parts.css');
  const names = [...sheet.matchAll(/\.(pf-[a-z-]+)/gu)].map(([, name]) => String(name));
  const index = await smallIndex();
  const drawn = await index.text('pagefind-component-ui.js');
  const styled = await index.text('pagefind-component-ui.css');
  await index.drop();
  expect(names.length).toBeGreaterThan(8);
  expect(
    names.filter((name) => !drawn.includes(name) || !styled.includes(name)),
    moved(import.meta.url, 'css'),
  ).toEqual([]);
});
