import { expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

it.each([
  ['one line', ['one line']],
  ['one\n\ntwo', ['one', 'two']],
  ['one\n  \n\ntwo\n', ['one', 'two']],
  ['one\ntwo', ['one', 'two']],
  [' \n ', []],
])('cuts %j at its empty lines and at its line ends', (text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});
