import { describe, expect, it } from 'vitest';
import { portal } from './portal.ts';

const { site } = portal.shape;

describe('the address of the site', () => {
  it.each([
    'https://a.example',
    'https://a.example/',
    'https://a.example:8080/portal/',
    'https://a.example/~us/our.portal',
  ])('may be %s', (address) => expect(site.safeParse(address).success).toBe(true));
  it.each([
    'https://a.example//evil.example/',
    'https://a.example/?b',
    'https://a.example/#b',
    'https://a.example/../',
    'https://a.example/"b',
    'https://a@b.example/',
  ])('may not be %s', (address) => expect(site.safeParse(address).success).toBe(false));
});
