import { describe, expect, it } from 'vitest';
import { moved } from '../../../../.config/workarounds.ts';
import { smallIndex } from '../../../adapters/search/workarounds/pagefind.fixture.ts';
import { dropLetterKeys } from './letter-keys.ts';

/** Whether a key that is pressed on a result still reaches Pagefind. */
function passes(key: string, held: { ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean } = {}): boolean {
  const list = new EventTarget();
  dropLetterKeys(list as HTMLElement);
  let heard = false;
  list.addEventListener('keydown', () => (heard = true));
  const event = Object.assign(new Event('keydown'), { key, ctrlKey: false, altKey: false, metaKey: false, ...held });
  let stopped = false;
  event.stopPropagation = () => (stopped = true);
  list.dispatchEvent(event);
  return heard && !stopped;
}

describe('keys on a list of results', () => {
  it('are dropped when they are letters, a slash or the one that deletes', () => {
    expect(['a', '/', 'Backspace'].map((key) => passes(key))).toEqual([false, false, false]);
  });

  it('go through when they move about or are held with another', () => {
    expect(['ArrowDown', 'Enter', 'Tab'].map((key) => passes(key))).toEqual([true, true, true]);
    expect([{ ctrlKey: true }, { altKey: true }, { metaKey: true }].map((held) => passes('a', held))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('still move the focus in the Pagefind that is installed; otherwise this may go', async () => {
    const index = await smallIndex();
    const script = await index.text('pagefind-component-ui.js');
    await index.drop();
    for (const part of ['"Backspace"?(', 'focusInputAndDelete', '"keydown"'])
      expect(script.includes(part), `${part} ${moved(import.meta.url)}`).toBe(true);
  });
});
