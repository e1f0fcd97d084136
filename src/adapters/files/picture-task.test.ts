import { describe, expect, it } from 'vitest';
import { pictureWords } from './picture-task.ts';

describe('a picture that cannot be shown', () => {
  it('is told how large it is, and how large it may be', () => {
    expect(pictureWords({ refused: 'pixels', width: 30_000, height: 20_000, frames: 1 })).toEqual({
      message: 'This picture has 30000 x 20000 pixels, which is too many.',
      help: 'Make it smaller in a picture program: 1200 pixels wide is what readers see, 40 million pixels is the most.',
    });
    expect(pictureWords({ refused: 'pixels', width: 900, height: 900, frames: 200 }).message).toContain(
      '200 frames of 900 x 900 pixels',
    );
  });
  it.each(['other-format', 'damaged', 'limits'] as const)('for another reason (%s) is told what to do', (refused) =>
    expect(pictureWords({ refused }).help).toMatch(/save it again/u),
  );
});
