import { describe, expect, it } from 'vitest';
import { credit } from './credit.ts';

describe('the credit of a page', () => {
  it('keeps a name to itself when it is to be without one', () =>
    expect(credit({ mode: 'anonymous', name: 'Jane Mate' })).toBe('Shared without a name'));
  it('says a name or a role', () => {
    expect(credit({ mode: 'named', name: 'Jane Mate' })).toBe('Shared by Jane Mate');
    expect(credit({ mode: 'role', name: 'A mate' })).toBe('Shared by A mate');
  });
  it('says nothing where nothing is known', () => {
    expect(credit(undefined)).toBeNull();
    expect(credit({ mode: 'role' })).toBeNull();
  });
});
