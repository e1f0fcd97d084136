import { expect, it } from 'vitest';
import { decapText, moved, textOf } from '../../../../../.config/workarounds.ts';

it('finds what it dresses in the Decap that is installed', () => {
  const sheet = textOf('src/adapters/decap/client/workarounds/look.css');
  const names = [...sheet.matchAll(/\[(?:for|class)\*='([^']+)'\]/gu)].map(([, name]) => String(name));
  expect(new Set(names)).toEqual(new Set(['-field-', 'PreviewButtonContainer']));
  expect(
    names.filter((name) => !decapText().includes(name)),
    moved(import.meta.url, 'css'),
  ).toEqual([]);
});
