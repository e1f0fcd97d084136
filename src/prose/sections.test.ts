import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionNames, collections } from '../schema/index.ts';
import { split } from './frontmatter.ts';
import { renderBody } from './body.ts';
import { picturesOfDraft } from './draft-pictures.ts';
import { findPicture } from './pictures.ts';
import { cutText, headingsIn, joinText, withText } from './sections.ts';

const { headings } = collections.lessons;
const body =
  'First.\n\n## What happened\n\n\nIt  \nhappened.\n\n```\n## Do this next\n```\n\n## Odd one\nX\n## Do this next\n\nGo.\n';

describe('the boxes of a text', () => {
  it('follow its headings, known and unknown, and hold no heading that stands in code', () => {
    expect(cutText(body, headings).map(({ heading, present }) => [heading, present])).toEqual([
      [null, true],
      ['What happened', true],
      ['Why it made sense at the time', false],
      ['Odd one', true],
      ['Do this next', true],
    ]);
  });
  it('give the text back byte for byte, for every entry of the test library', () => {
    expect(joinText(cutText(body, headings))).toBe(body);
    const library = new URL('../fixtures/library/', import.meta.url);
    let seen = 0;
    for (const name of collectionNames.filter((each) => collections[each].format === 'mdx')) {
      for (const file of readdirSync(new URL(name, library)).filter((each) => each.endsWith('.mdx'))) {
        const parts = split(readFileSync(new URL(`${name}/${file}`, library), 'utf8'));
        const text = 'rule' in parts ? '' : parts.body;
        expect(joinText(cutText(text, collections[name].headings))).toBe(text);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(30);
  });
  it('change nothing but the box that was written in', () => {
    const sections = cutText(body, headings);
    expect(joinText(withText(sections, 4, 'Stop.'))).toBe(body.replace('Go.', 'Stop.'));
    expect(joinText(withText(withText(sections, 4, 'Stop.'), 4, 'Go.'))).toBe(body);
  });
  it('put a heading that was missing in its usual place, and take it away when it is emptied', () => {
    const written = withText(cutText(body, headings), 2, 'Noise.');
    expect(joinText(written)).toContain('```\n\n## Why it made sense at the time\n\nNoise.\n\n## Odd one');
    expect(joinText(withText(written, 2, ''))).toBe(body);
  });
  it('have a blank line between a new one and what follows', () => {
    const sections = cutText('## Do this next\n\nGo.\n', headings);
    expect(joinText(withText(sections, 0, 'A'))).toBe('## What happened\n\nA\n\n## Do this next\n\nGo.\n');
  });
  it('make a whole text out of nothing', () => {
    const empty = cutText('', headings);
    expect(joinText(empty)).toBe('');
    expect(joinText(withText(withText(empty, 0, 'A'), 2, 'B'))).toBe('## What happened\n\nA\n\n## Do this next\n\nB\n');
    expect(joinText(withText(cutText('', []), 0, 'Plain.'))).toBe('Plain.\n');
  });
  it('keep two parts apart that had no blank line between them', () => {
    expect(joinText(cutText('## A\nx\n## B\ny', []))).toBe('## A\nx\n## B\ny');
  });
});

/** The headings of the second level that the parser finds; undefined where it refuses the text. */
const parsed = (text: string): readonly string[] | undefined => {
  const pictures = picturesOfDraft(text, 'lessons', '/');
  const { prose } = renderBody(text, {
    base: '/',
    collection: 'lessons',
    image: (src) => findPicture(pictures, src),
  });
  return prose?.headings.filter(({ depth }) => depth === 2).map((heading) => heading.text);
};

const written = (text: string) => headingsIn(text).map(({ heading }) => heading);

describe('the headings of a text as it is written', () => {
  it.each([
    ['## One\n\nText.\n', ['One']],
    ['  ## Set in\n', ['Set in']],
    ['##\tAfter a tab\n', ['After a tab']],
    ['## Closed ##\n', ['Closed']],
    ['## C#\n', ['C#']],
    ['##\n\n## \n', []],
    ['##Not one\n\n## One\n\n### Nor this\n', ['One']],
    ['## One\r\n\r\nText.\r\n', ['One']],
    ['```js\n## in code\n```\n\n## Out\n', ['Out']],
    ['~~~\n```\n## in code\n~~~\n\n## Out\n', ['Out']],
    ['````\n```\n## in code\n````\n\n## Out\n', ['Out']],
    ['`` ` `` is code\n\n## Out\n', ['Out']],
  ])('are found where the parser finds them: %j', (text, expected) => {
    expect(written(text)).toEqual(expected);
    expect(parsed(text.replaceAll('\r\n', '\n'))).toEqual(expected);
  });

  it('are those of the page, for every entry of the test library', () => {
    const library = new URL('../fixtures/library/', import.meta.url);
    for (const name of collectionNames.filter((each) => collections[each].format === 'mdx')) {
      for (const file of readdirSync(new URL(name, library)).filter((each) => each.endsWith('.mdx'))) {
        const parts = split(readFileSync(new URL(`${name}/${file}`, library), 'utf8'));
        const text = 'rule' in parts ? '' : parts.body;
        const found = parsed(text);
        if (found) expect(written(text), file).toEqual(found);
      }
    }
  });

  it('are those of the page, whatever lines stand together', () => {
    const line = fc.constantFrom(
      '## One',
      '## Two ##',
      '### Deep',
      '```',
      '~~~',
      '````',
      'Words.',
      '',
      '  ## In',
      '##',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        const found = parsed(text);
        if (found) expect(written(text)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});
