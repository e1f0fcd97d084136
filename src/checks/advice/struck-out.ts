import { lowered } from '../../prose/traps.ts';
import type { Advice } from '../rule.ts';

/** `H~2~O` comes out with the 2 struck through. */
export const struckOut: Advice = {
  code: 'struck-out',
  severity: 'warning',
  asked: 'always',
  title: 'Small numbers are not struck out by accident',
  meaning: 'A number between two tildes comes out struck through, where a small lowered number was probably meant.',
  why: 'In a formula or a dose a struck-out number says the opposite of what was meant.',
  example: { wrong: 'H~2~O', right: 'H<sub>2</sub>O' },
  fix: 'Write <sub>2</sub>; npm run check -- --fix does it. To strike something out on purpose, use two tildes on each side.',
  *look({ source, entry }) {
    if (entry.prose === null) return;
    const body = source.indexOf('\n---\n', 3) + 5;
    for (const { index, length } of lowered(source.slice(body))) {
      const before = source.slice(0, body + index).split('\n');
      const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
      const passage = { text: '', at, path: [] };
      yield {
        passage,
        index: 0,
        length,
        message: 'This number comes out struck through.',
        help: 'Write <sub>2</sub> for a small lowered number.',
      };
    }
  },
};
