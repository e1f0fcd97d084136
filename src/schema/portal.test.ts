import { describe, expect, it } from 'vitest';
import { portal } from './portal.ts';

const { site, colours } = portal.shape;

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

describe('the brand colour', () => {
  const said = (brand: string) => colours.safeParse({ brand }).error?.issues.map(({ message }) => message);
  it('is dark', () => expect(said('#123d2d')).toBeUndefined());
  it('is refused when white words could not be read on it', () =>
    expect(said('#4a90d9')).toEqual([expect.stringContaining('Choose a darker one')]));
  it('is told what a colour looks like, and nothing else, when it is none', () =>
    expect(said('dark green')).toEqual([expect.stringContaining('# and six digits')]));
});
