import { describe, expect, it } from 'vitest';
import { renderBody } from '../body.ts';

const render = (body: string) => renderBody(body, { base: '/', image: () => ['There is no picture.', 'Take it out.'] });

describe('a table', () => {
  it('may have shorter rows, and a bar among the words', () => {
    const { prose, problems } = render('| a | b |\n| - | - |\n| 1 |\n| 2 | `x \\| y` |  \n| 3 | 4 | |\n');
    expect(problems).toEqual([]);
    expect(prose?.plain).toContain('x | y');
  });

  it.each([
    ['by itself', '| a | b |\n| - | - |\n| 1 | 2 |\n| 1 | 2 | 3 |\n', 4, 1],
    ['without outer bars', 'a | b\n-- | --\n1 | 2 | 3\n', 3, 1],
    ['in a quotation', '> | a | b |\n> | - | - |\n> | 1 | 2 | 3\n', 3, 3],
    ['in a list', '- x\n\n  | a | b |\n  | - | - |\n  | \u{1f6a2} | 2 | 3 |\n', 5, 3],
  ])('%s is refused when a row has a cell that would be lost', (_where, body, line, column) => {
    expect(render(body).problems).toMatchObject([{ rule: 'syntax', line, column }]);
  });
});
