import { describe, expect, it } from 'vitest';
import { contrastWithWhite } from './contrast.ts';

describe('contrast with white', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    // The lightest grey that WCAG lets small text have on white, and the next.
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#595959', 7.0],
  ])('of %s is %d', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2);
  });
});
