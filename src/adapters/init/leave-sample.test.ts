import { describe, expect, it } from 'vitest';
import { withoutSampleOrganisation } from './leave-sample.ts';

describe('an entry of the sample in the portal of somebody else', () => {
  it.each([
    [
      "The dates are Northfield's, and Northfield is invented.",
      "The dates are the example group's, and the example group is invented.",
    ],
    ['Real. Northfield is invented.', 'Real. The example group is invented.'],
    ['Northfield is invented.', 'The example group is invented.'],
    ['What Northfield Hospitals has learned', 'What the example group has learned'],
    ['<Quote source="Northfield practice">', '<Quote source="The example group practice">'],
    [
      'meet: Upstairs, or by writing to theatres@northfield.example. Come.',
      'meet: Upstairs, or by writing to its steward. Come.',
    ],
    [
      'name: Theatre lead\ncontact: theatres@northfield.example, or the bleep\nunit: Surgery\n',
      'name: Theatre lead\ncontact: Not said yet. Write here how to reach this role.\nunit: Surgery\n',
    ],
    [
      'A mail to help@valley.example stays, and so does a northern field.',
      'A mail to help@valley.example stays, and so does a northern field.',
    ],
  ])('%j reads %j', (before, after) => expect(withoutSampleOrganisation(before)).toBe(after));
});
