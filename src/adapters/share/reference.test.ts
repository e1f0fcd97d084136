import { describe, expect, it } from 'vitest';
import { digestOf, newNonce, readReference, readToken, referenceOf, timeToken } from './reference.ts';

const key = new Uint8Array(32).fill(7);
const other = new Uint8Array(32).fill(8);

describe('a reference', () => {
  it('is the same for the same form, another for another form and for another portal', async () => {
    const reference = await referenceOf(key, 'a');
    expect(await referenceOf(key, 'a')).toBe(reference);
    expect(await referenceOf(key, 'b')).not.toBe(reference);
    expect(await referenceOf(other, 'a')).not.toBe(reference);
  });

  it('is read as people type it', async () => {
    const reference = await referenceOf(key, newNonce());
    expect(readReference(reference.toLowerCase().replaceAll('-', ' '))).toBe(reference);
    expect(readReference(` ${reference.replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(reference);
  });

  it.each(['', 'ABC', 'U'.repeat(26), '0'.repeat(27), '<script>'])('is not %j', (typed) => {
    expect(readReference(typed)).toBeNull();
  });

  it('is kept as a digest that does not tell it', async () => {
    const reference = await referenceOf(key, 'a');
    expect(await digestOf(reference)).toMatch(/^[0-9a-f]{20}$/u);
    expect((await digestOf(reference)).toUpperCase()).not.toContain(reference.slice(0, 5));
  });
});

describe('a token of the form', () => {
  const opened = { nonce: 'ab'.repeat(16), at: 1_795_000_000_000 };

  it('tells when it was opened', async () => {
    expect(await readToken(key, await timeToken(key, opened))).toEqual(opened);
  });

  it('is not believed once a digit was changed, nor by another portal', async () => {
    const token = await timeToken(key, opened);
    for (const place of [0, 33, token.length - 1]) {
      const digit = token.charAt(place) === '1' ? '2' : '1';
      expect(await readToken(key, token.slice(0, place) + digit + token.slice(place + 1))).toBeNull();
    }
    expect(await readToken(other, token)).toBeNull();
    expect(await readToken(key, '')).toBeNull();
  });
});
