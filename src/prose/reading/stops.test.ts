import { describe, expect, it } from 'vitest';
import { renderBody } from '../body.ts';

const told = (body: string) =>
  renderBody(body, { base: '/', image: () => ['none', ''] }).problems.map(
    ({ line, column, message, help }) => `${line}:${column} ${message} ${help}`,
  );

const straight = 'The quotation marks in this tag are curly. Write name="value", with straight double quotes.';

describe('a text that cannot be read as it stands', () => {
  it('is told about two versions of it once', () => {
    expect(told('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs\n')).toEqual([
      '1:1 Here are two versions of the text, left from a merge. Keep one of the two, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.',
    ]);
    expect(told('```\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs\n```\n')).toEqual([]);
  });

  it.each([
    ['<Callout kind=“tip”>\n\nWords.\n\n</Callout>\n', '1:1'],
    ['See <a href=”https://example.org/”>this</a>.\n', '1:5'],
    ['<Callout kind=“tip”>\n\n<Callout kind=“note”>\n\nx\n\n</Callout>\n\n</Callout>\n', '1:1', '3:1'],
  ])('is told about curly marks in %j, and not about what only follows from them', (body, ...places) =>
    expect(told(body)).toEqual(places.map((place) => `${place} ${straight}`)),
  );

  it('is told about a closing tag of its own all the same', () => {
    expect(told('A</b> and <a href=“https://example.org/”>b</a> and c</a>.\n')).toEqual([
      '1:2 </b> closes what is not open here. Take it out, or write <b> in the same paragraph before it.',
      `1:11 ${straight}`,
      '1:53 </a> closes what is not open here. Take it out, or write <a> in the same paragraph before it.',
    ]);
  });
});

describe('a link that lacks a bracket', () => {
  it.each([
    [
      'See [the page(https://example.org/).',
      'A square bracket is opened here and not closed. Write [the page](address).',
    ],
    ['See [the page (www.example.org).', 'A square bracket is opened here and not closed. Write [the page](address).'],
    [
      'See [the page] (https://example.org/).',
      'A space keeps these words from being a link. Write [the page](address), without a space between.',
    ],
    [
      'See [the page](https://example.org/',
      'The round bracket of this link is not closed. Write [the page](address), with ) at its end.',
    ],
  ])('is printed as typed, and told: %s', (body, words) => expect(told(`${body}\n`)).toEqual([`1:5 ${words}`]));
  it.each([
    'He said [sic] (as ever).',
    'A [note (of 2020) to all.',
    '`[a](https://example.org/`',
    '[a](https://example.org/)',
  ])('is not seen in %s', (body) => expect(told(`${body}\n`)).toEqual([]));
});
