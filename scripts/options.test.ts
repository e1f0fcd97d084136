import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { complaint } from './options.ts';

const options = { content: { type: 'string' }, fix: { type: 'boolean' } } as const;

function saidOf(...args: string[]): string {
  try {
    parseArgs({ args, options });
  } catch (error) {
    return complaint(error, Object.keys(options));
  }
  return '';
}

describe('a command line that does not fit', () => {
  it('is told the option that was probably meant', () =>
    expect(saidOf('--contnet', 'x')).toBe('There is no option --contnet. Did you mean --content?'));
  it('is told which options there are', () =>
    expect(saidOf('--speed')).toBe('There is no option --speed. There is: --content, --fix.'));
  it('is told when there are none', () =>
    expect(
      complaint(Object.assign(new Error("Unknown option '-x'"), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }), []),
    ).toBe('There is no option --x. This command takes none.'));
  it.each([
    [['--content'], 'argument missing'],
    [['--fix=yes'], 'does not take an argument'],
    [['page.mdx'], 'Unexpected argument'],
  ])('says of %j that the %s', (args, words) => expect(saidOf(...args)).toContain(words));
});
