import { describe, expect, it } from 'vitest';
import type { Prose } from '../../core/entry.ts';
import { textSection } from './text-section.ts';

const prose = (html: string): Prose => ({
  html,
  headings: [...html.matchAll(/<h(\d) id="([^"]*)">(.*?)<\/h/g)].map(([, depth, id, text]) => ({
    depth: Number(depth),
    id: id as string,
    text: text as string,
  })),
  words: 0,
  plain: '',
  images: [],
  links: [],
});

const text = prose(
  '<p>Before.</p><h2 id="why">Why it made sense</h2><p>The first &#x26; the <em>second</em>.</p>\n<h3 id="more">More</h3><ul><li>A</li><li>B &lt; C</li></ul><h2 id="next">Next</h2><p>After.</p>',
);

describe('a section of a text', () => {
  it('is what stands between its heading and the next of its kind, as plain paragraphs', () => {
    expect(textSection(text, ['why it made sense'])).toEqual(['The first & the second.', 'More', 'A', 'B < C']);
    expect(textSection(text, ['Next'])).toEqual(['After.']);
  });

  it('is found under any of several titles, the first in the text', () => {
    expect(textSection(text, ['Next', 'Why it made sense'])).toEqual(['The first & the second.', 'More', 'A', 'B < C']);
  });

  it('is null when there is no such heading, nothing under it, or no text at all', () => {
    expect(textSection(text, ['Elsewhere'])).toBeNull();
    expect(textSection(prose('<h2 id="why">Why</h2><h2 id="next">Next</h2><p>After.</p>'), ['Why'])).toBeNull();
    expect(textSection(null, ['Why'])).toBeNull();
  });

  it('is its running text, without figures, tables and callouts', () => {
    const rich = prose(
      '<h2 id="why">Why</h2><p>One.</p><div class="metrics"><div class="metric"><p>Label</p></div><div class="metric"><p>87%</p></div></div><dl class="compare"><dt>Was</dt><dd>Go</dd></dl><ul><li>Two.</li></ul>',
    );
    expect(textSection(rich, ['Why'])).toEqual(['One.', 'Two.']);
    expect(textSection(prose('<h2 id="why">Why</h2><figure><p>Only this.</p></figure>'), ['Why'])).toBeNull();
  });

  it('leaves out footnote numbers and the notes themselves', () => {
    const noted = prose(
      '<h2 id="why">Why</h2><p>One trial<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup>.</p><section class="footnotes"><h2 id="footnote-label">Footnotes</h2></section>',
    );
    expect(textSection(noted, ['Why'])).toEqual(['One trial.']);
  });
});
