import fc from 'fast-check';
import { markdownToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../prose/body.ts';
import { components } from '../../prose/components/registry.ts';
import { plainText } from '../../prose/text.ts';
import { blocksFromHtml, writeMarkdown } from './markdown.ts';
import { paragraph, text } from './mdast.ts';

const page = 'https://lantern.example/portal/lessons/wait/';
const image = () => ({ url: '/portal/media/lessons/board.png', width: 1, height: 1 });
const htmlOf = (body: string): string => {
  const { prose, problems } = renderBody(body, { base: '/portal/', image });
  if (!prose) throw new Error(JSON.stringify(problems));
  return prose.html;
};
const again = (body: string): string => writeMarkdown(blocksFromHtml(htmlOf(body), page));

describe('the Markdown of a text', () => {
  it.each([
    ['headings, emphasis and code', '## What happened\n\nIt **was** *foggy*: `horn`, ~~gone~~.\n'],
    ['lists', '- one\n- two\n\n3. three\n4. four\n'],
    ['tables with their alignment', '|  a  |  b |\n| :-: | -: |\n|  1  |  2 |\n'],
    ['quotations and rules', '> So it was.\n\n---\n'],
    ['notes', 'It was foggy.[^1]\n\n[^1]: Fog is *thick* mist.\n'],
    ['code blocks', '```\nhorn --long\n```\n'],
    ['what Markdown has no sign for', 'H<sub>2</sub>O, 5 m<sup>2</sup>\n'],
  ])('keeps %s as written', (_, body) => {
    expect(again(body)).toBe(body);
  });

  it('gives full addresses, whatever stood there', () => {
    expect(again('[a](/practices/fog/) [b](#here) [c](https://e.example/?a=1)')).toBe(
      '[a](https://lantern.example/portal/practices/fog/) ' +
        '[b](https://lantern.example/portal/lessons/wait/#t-here) [c](https://e.example/?a=1)\n',
    );
  });

  it('spells out an abbreviation and a key', () => {
    expect(again('<abbr title="very high frequency">VHF</abbr>, <kbd>Esc</kbd>')).toBe(
      'VHF (very high frequency), `Esc`\n',
    );
  });
});

describe('the Markdown of content components', () => {
  const said: Record<string, string> = {
    Callout: '> **If you have two minutes**\n>\n> Ask for the read-back before you go on.\n',
    Figure:
      '![A board with three columns](https://lantern.example/portal/media/lessons/board.png)\n\n*The board after the change*\n',
    Quote: '> The words themselves.\n>\n> — [Accident report, 1999](https://example.org/report)\n',
    Timeline: '- **09:40** The first alarm.\n- **09:52** The second.\n',
    Steps: '1. Stop.\n2. Read it aloud.\n3. Wait for the answer.\n',
    Metric: '- **infections per 1,000 days:** from 2.7 to 0; 103 units, no control group\n',
    Term: '[near misses](https://lantern.example/portal/glossary/#near-miss)\n',
    Compare:
      '- **Was:** Supplied in a syringe\n- **Now:** Supplied in a minibag\n- **Because:** a minibag does not fit a spinal needle\n',
  };

  it.each([...components.values()].map(({ name, example }) => [name, example]))(
    'says %s in plain signs',
    (name, example) => {
      expect(again(example)).toBe(said[name]);
    },
  );

  it('keeps the paragraphs of a moment in a timeline together', () => {
    expect(again('<Timeline>\n- **09:40** First.\n\n  Then this.\n- **10:00** Next.\n</Timeline>')).toBe(
      '- **09:40** First.\n\n  Then this.\n\n- **10:00** Next.\n',
    );
  });
});

describe('writing Markdown', () => {
  it('never lets words become signs: read again they are the same words', () => {
    const words = fc.stringMatching(/^[\w*_[\]()<>#`~!|&;:/+.-]{1,30}$/u);
    fc.assert(
      fc.property(words, (value) => {
        const read = markdownToHast(writeMarkdown([paragraph(text(`a ${value} b`))]));
        expect(plainText(read as never).trim()).toBe(`a ${value} b`);
      }),
      { numRuns: 300 },
    );
  });
});
