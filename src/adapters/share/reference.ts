/**
 * References and time tokens. A reference is what somebody keeps to see what became of a share; it is made from the nonce
 * of the form by a key that only this portal has, so the same form sent twice gets the same reference, without a store.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 26;

const encoder = new TextEncoder();
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function hmac(key: Uint8Array, text: string): Promise<Uint8Array> {
  const secret = await crypto.subtle.importKey('raw', Uint8Array.from(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', secret, encoder.encode(text)));
}

/** Whether two texts are the same, in a time that does not tell how far they agree. */
function sameText(a: string, b: string): boolean {
  let differs = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) differs |= a.charCodeAt(index) ^ b.charCodeAt(index % b.length);
  return differs === 0;
}

/** 26 letters and digits (Crockford's alphabet, 128 bits and two to spare), in groups that can be read aloud. */
export async function referenceOf(key: Uint8Array, nonce: string): Promise<string> {
  const bytes = await hmac(key, `reference ${nonce}`);
  let bits = 0n;
  for (const byte of bytes.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let place = 0; place < letters; place += 1) {
    text += alphabet.charAt(Number(bits & 31n));
    bits >>= 5n;
  }
  return text.replaceAll(/(.{5})(?=.)/gu, '$1-');
}

/** A reference as people type it: small letters, blanks, O for 0 and I or L for 1 are taken too. Null for anything else. */
export function readReference(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  if (plain.length !== letters || [...plain].some((letter) => !alphabet.includes(letter))) return null;
  return plain.replaceAll(/(.{5})(?=.)/gu, '$1-');
}

/** What a share is kept under: 20 hex digits of the SHA-256 of its reference. */
export async function digestOf(reference: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(reference));
  return hex(new Uint8Array(digest)).slice(0, 20);
}

/** A form that was opened: when, and the nonce that makes its reference. */
export interface Opened {
  readonly nonce: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A token that says when a form was opened. */
export async function timeToken(key: Uint8Array, { nonce, at }: Opened): Promise<string> {
  const said = `${nonce}.${at}`;
  return `${said}.${hex(await hmac(key, `token ${said}`)).slice(0, 32)}`;
}

/** What a token says, or null when it is not one of ours. */
export async function readToken(key: Uint8Array, token: string): Promise<Opened | null> {
  const match = /^([0-9a-f]{32})\.(\d{13})\.[0-9a-f]{32}$/u.exec(token);
  if (!match) return null;
  const opened = { nonce: match[1] as string, at: Number(match[2]) };
  return sameText(token, await timeToken(key, opened)) ? opened : null;
}

/** A fresh nonce. */
export const newNonce = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));
