import { describe, expect, it } from 'vitest';
import { inWords } from './drafts.ts';

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
