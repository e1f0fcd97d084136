import { expect, it } from 'vitest';
import { decapText, moved } from '../../../../../.config/workarounds.ts';
import { signedInTo } from './signed-in.ts';

it('writes what the Decap that is installed reads when it begins', () => {
  const kept = new Map<string, string>();
  signedInTo('hindsight-local', { setItem: (key, value) => void kept.set(key, value) });
  expect([...kept]).toEqual([['decap-cms-user', '{"backendName":"hindsight-local"}']]);
  const [key] = kept.keys();
  expect(decapText().includes(`storageKey="${key ?? ''}"`), moved(import.meta.url)).toBe(true);
  expect(decapText().includes('.backendName'), moved(import.meta.url)).toBe(true);
});
