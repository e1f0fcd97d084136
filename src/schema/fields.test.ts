import { describe, expect, it } from 'vitest';
import { webAddress } from './fields.ts';

describe('a web address', () => {
  it('loses a tab, as a browser would drop it', () => {
    expect(webAddress().parse('https://a.example/\tb')).toBe('https://a.example/b');
  });
  it.each(['https://a.example', 'http://a.example/b?c=d#e', 'https://a.example/@name', 'https://a.example:8080/'])(
    'may be %s',
    (address) => {
      expect(webAddress().safeParse(address).success).toBe(true);
    },
  );
  it.each([
    'javascript:alert(1)',
    'https://bank.example@evil.example/',
    'https://a:b@evil.example',
    'https:\\\\evil.example',
    'https:evil.example',
    'https://a.example/b c',
    '//a.example/',
    'ftp://a.example/',
  ])('may not be %j', (address) => expect(webAddress().safeParse(address).error?.issues).toHaveLength(1));
});
