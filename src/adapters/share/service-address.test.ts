import { describe, expect, it } from 'vitest';
import { serviceAddress } from './service-address.ts';

describe('who answers the forms', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['here', '/portal/api/share/'],
    ['https://desk.example.org', 'https://desk.example.org/api/share/'],
    ['https://desk.example.org/hindsight/', 'https://desk.example.org/hindsight/api/share/'],
  ])('%s -> %s', (setting, address) => {
    expect(serviceAddress(setting, '/portal/')).toBe(address);
  });

  it.each([
    'desk.example.org',
    'http://desk.example.org',
    'https://me:secret@desk.example.org',
    'https://desk.example.org/?x=1',
  ])('refuses %s in one sentence', (setting) => {
    expect(() => serviceAddress(setting, '/')).toThrow(
      'HINDSIGHT_SERVICE must be the address of the service, starting with https://',
    );
  });
});
