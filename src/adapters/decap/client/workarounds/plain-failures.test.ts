import { describe, expect, it, vi } from 'vitest';
import { decapText, moved } from '../../../../../.config/workarounds.ts';
import { failInWords, inWords } from './plain-failures.ts';

/** An error as Decap puts it into its messages. */
function shown(error: unknown): string {
  try {
    return inWords(error);
  } catch (thrown) {
    return String(thrown);
  }
}

describe('what went wrong', () => {
  it('is said in the words of the server, without the name of an error before them', () => {
    const refusal = Object.assign(new Error('Somebody else saved this page.'), { name: 'API_ERROR', status: 409 });
    expect(shown(refusal)).toBe('Somebody else saved this page.');
  });

  it('is said in plain words when nobody answers', () => {
    expect(shown(new TypeError('Failed to fetch'))).toMatch(/^The portal does not answer\./);
  });
});

const backendThat = (request: () => Promise<unknown>) => {
  const made = { request, entriesByFolder: request };
  failInWords(made);
  return made;
};

describe('an answer', () => {
  it('that something is not there is a failure of the status that Decap knows', async () => {
    const asked = backendThat(async () => ({ absent: 'There is no such page.' })).request();
    await expect(asked).rejects.toMatchObject({ message: 'There is no such page.', status: 404 });
  });

  it('of any other kind goes through', async () => {
    expect(await backendThat(async () => ({ entries: [] })).request()).toEqual({ entries: [] });
    expect(await backendThat(async () => null).request()).toBeNull();
  });

  it('that does not come is waited for, so that nobody is asked without a rest', async () => {
    vi.useFakeTimers();
    const asked = backendThat(() => Promise.reject(new TypeError('Failed to fetch'))).request();
    const told = vi.fn();
    asked.catch(told);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ name: '' }));
    vi.useRealTimers();
  });
});

describe('the Decap that is installed', () => {
  it.each([['this.request({action:"entriesByFolder"'], ['this.name="API_ERROR"'], ['if(404===e.status)throw']])(
    'still has %s',
    (part) => {
      expect(decapText().includes(part), moved(import.meta.url)).toBe(true);
    },
  );
});
