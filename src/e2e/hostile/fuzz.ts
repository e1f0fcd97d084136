/* eslint-disable no-script-url -- such addresses are what is refused */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element as HastElement, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Candidate } from '../../prose/candidate.ts';
import type { ValidationContext, Verdict } from '../../prose/validate.ts';
import { openValidator } from '../../prose/pool.ts';
import { lessonText, required } from './row.ts';
import { ownRows } from './rows.ts';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomness(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    chance: (share: number) => next() < share,
  };
}
type Random = ReturnType<typeof randomness>;

/** Pieces of Markdown, MDX, HTML and YAML that mean something to some parser. */
const pieces = [
  'word',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '# ',
  '## ',
  '### a\n',
  '- ',
  '1. ',
  '> ',
  '* * *\n',
  '---\n',
  '===\n',
  '```\n',
  '~~~js\n',
  '`',
  '``',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '[a](https://a.example/)',
  '![a](./p.png)',
  '[a]: https://a.example/ "t"\n',
  '[^1]',
  '[^1]: note\n',
  '|',
  '| a | b |\n|---|:-:|\n| c | d |\n',
  ':-',
  '- [x] ',
  '\\',
  '&',
  '&amp;',
  '&#x202e;',
  '&lt;',
  '&#60;',
  ';',
  '<',
  '>',
  '</',
  '/>',
  '<br />',
  '<kbd>',
  '</kbd>',
  '<sub>',
  '</sub>',
  '<abbr title="',
  '">',
  '</abbr>',
  '<!--',
  '-->',
  '<script>',
  '<a href="javascript:alert(1)">',
  '<img src=x onerror=alert(1)>',
  '<Callout kind="tip">',
  '\n</Callout>\n',
  '<Steps>\n',
  '</Steps>',
  '<Timeline>\n',
  '</Timeline>\n',
  '<Quote source="a" url="',
  '</Quote>',
  '<Term id="near-miss">',
  '</Term>',
  '<Metric label="a" value="1" />',
  '<Compare was="a" now="b" />',
  '<Figure src="./p.png" alt="a" />',
  '{',
  '}',
  '{/* a */}',
  '{...a}',
  '={',
  'import ',
  'export ',
  'import a from "b"\n',
  'export default 1\n',
  'https://',
  'www.a.example',
  'a@b.example',
  'javascript:',
  'mailto:',
  'data:text/html,',
  '//evil.example',
  '"',
  "'",
  '=',
  'onclick=',
  'style=',
  'id=',
  '\u00a0',
  '\u202e',
  '\ufeff',
  '\u0000',
  '\r',
  '\u{1f4a5}',
  'é',
  'ﬃ',
  '中文',
] as const;
const yamlPieces = [
  'title: a\n',
  'aliases: [a, b]\n',
  'aliases:\n  - a\n',
  '- ',
  ': ',
  '? ',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!!str ',
  '!',
  '<<: ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  '%',
  '@',
  '---\n',
  '...\n',
  '\\u202e',
  '\\x00',
  '~',
  'null',
  'true',
  '1e400',
  '0x10',
  '.inf',
  '__proto__: a\n',
  'constructor: a\n',
  '  ',
  '\t',
  '\n',
  'outcome: success\n',
  'reviewedOn: 2026-02-30\n',
] as const;

const grown = (random: Random, list: readonly string[], most: number): string =>
  Array.from({ length: 1 + random.below(most) }, () => {
    const piece = random.pick(list);
    return random.chance(0.03) ? piece.repeat(1 + random.below(60)) : piece;
  }).join('');

function mutated(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  let result = copy;
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    const at = random.below(result.length + 1);
    const length = random.below(40);
    const insert = Buffer.from(
      random.chance(0.5) ? random.pick(pieces) : String.fromCharCode(random.below(256)),
      random.chance(0.8) ? 'utf8' : 'latin1',
    );
    const kind = random.below(4);
    if (kind === 0) result = Buffer.concat([result.subarray(0, at), insert, result.subarray(at)]);
    else if (kind === 1) result = Buffer.concat([result.subarray(0, at), result.subarray(at + length)]);
    else if (kind === 2)
      result = Buffer.concat([result.subarray(0, at), result.subarray(at, at + length), result.subarray(at)]);
    else if (result.length > 0) {
      result = Uint8Array.from(result);
      result[Math.min(at, result.length - 1)] = random.below(256);
    }
  }
  return result;
}

/** Texts that are known to be entries: the sample library, and the shorter of the hostile rows. */
export function seedTexts(content: string): readonly Uint8Array[] {
  const folder = join(content, 'lessons');
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .slice(0, 40)
    .map((name) => readFileSync(join(folder, name)));
  const rows = ownRows
    .flatMap(({ files }) => Object.entries(files))
    .filter(([path, text]) => path.startsWith('lessons/') && typeof text === 'string' && text.length < 2_000);
  return [...samples, ...rows.map(([, text]) => Buffer.from(String(text)))];
}

/** The candidate of a number: the same seed and number give the same bytes. */
export function candidateOf(seed: number, number: number, seeds: readonly Uint8Array[]): Candidate {
  const random = randomness(seed * 1_000_003 + number);
  const kind = random.below(10);
  const bytes =
    kind < 5
      ? Buffer.from(lessonText(grown(random, pieces, 30)))
      : kind < 7
        ? Buffer.from(lessonText('', required + grown(random, yamlPieces, 12)))
        : mutated(random, random.pick(seeds));
  return { collection: 'lessons', id: `fuzz-${number}`, file: `lessons/fuzz-${number}.mdx`, bytes };
}

export const fuzzContext: ValidationContext = {
  base: '/base/',
  pictures: new Map([['p.png', { url: '/base/media/lessons/p.png', width: 10, height: 10 }]]),
};

/** An allow-list written apart from the one in src/prose, over what a browser's parser makes of the printed HTML. */
const allowedElements = new Set(
  'p em strong del blockquote hr br pre code h2 h3 h4 h5 h6 a img ul ol li table thead tbody tr th td section sup sub abbr kbd span div figure figcaption cite dl dt dd'.split(
    ' ',
  ),
);
const allowedAttributes = new Set(
  'className id href title rel src alt width height loading decoding scope start tabIndex role ariaLabel ariaDescribedBy dataKind dataFootnotes dataFootnoteRef dataFootnoteBackref'.split(
    ' ',
  ),
);
const parser = unified().use(rehypeParse, { fragment: true });

/** What a browser would find in the HTML that may not be there. */
export function strangersIn(html: string): string[] {
  const found: string[] = [];
  const look = (node: Root | ElementContent | Root['children'][number]): void => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type === 'element') validateDraft(node);
    if ('children' in node) for (const child of node.children) look(child);
  };
  const validateDraft = ({ tagName, properties }: HastElement): void => {
    if (!allowedElements.has(tagName)) found.push(tagName);
    for (const [name, value] of Object.entries(properties)) {
      if (!allowedAttributes.has(name)) found.push(`${tagName} ${name}`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:|tel:|#|\/base\/)/i.test(String(value)))
        found.push(`href ${String(value)}`);
      if (name === 'src' && value !== '/base/media/lessons/p.png') found.push(`src ${String(value)}`);
      if (name === 'id' && !/^(?:t-|user-content-|footnote-label$)/.test(String(value)))
        found.push(`id ${String(value)}`);
    }
  };
  look(parser.parse(html));
  return found;
}

export interface Fuzzed {
  readonly inputs: number;
  readonly passed: number;
  /** What went wrong, with the number that brings it back. */
  readonly failures: readonly string[];
  /** Inputs that a child had to be given up for. */
  readonly unreadable: readonly number[];
}

const digest = (verdict: Verdict | undefined): string =>
  createHash('sha256').update(JSON.stringify(verdict)).digest('base64');

/**
 * Sends made-up entries through validation. Every tenth goes twice, the second time in another batch; both verdicts must
 * be one. Stops after `inputs`, or after `seconds`.
 */
export async function fuzz({
  seed,
  content,
  inputs = Infinity,
  seconds = Infinity,
  children = 2,
}: {
  seed: number;
  content: string;
  inputs?: number;
  seconds?: number;
  children?: number;
}): Promise<Fuzzed> {
  const validator = openValidator({ most: children });
  const seeds = seedTexts(content);
  const failures: string[] = [];
  const unreadable: number[] = [];
  const end = performance.now() + seconds * 1_000;
  let passed = 0;
  let done = 0;
  try {
    while (done < inputs && performance.now() < end) {
      const round = Array.from({ length: Math.min(1_000, inputs - done) }, (_, index) =>
        candidateOf(seed, done + index, seeds),
      );
      const again = round.filter((_, index) => index % 10 === 0).reverse();
      const verdicts = await validator.validate([...round, ...again], () => fuzzContext);
      for (const [index, verdict] of verdicts.slice(0, round.length).entries()) {
        const name = `--seed ${seed}, input ${done + index}`;
        if (verdict.entry) passed += 1;
        else if (verdict.findings.length === 0) failures.push(`${name}: refused without a word`);
        for (const { rule, line, column, message, help } of verdict.findings) {
          if (rule === 'unreadable') unreadable.push(done + index);
          if (line < 1 || column < 1 || message.length < 9 || help.length < 9)
            failures.push(`${name}: ${rule} says too little`);
        }
        for (const stranger of strangersIn(verdict.entry?.prose?.html ?? ''))
          failures.push(`${name}: put out ${stranger}`);
      }
      for (const [index, { id }] of again.entries()) {
        const first = verdicts[round.findIndex((candidate) => candidate.id === id)];
        if (digest(first) !== digest(verdicts[round.length + index]))
          failures.push(`--seed ${seed}, ${id}: two verdicts`);
      }
      done += round.length;
    }
  } finally {
    await validator.close();
  }
  return { inputs: done, passed, failures, unreadable };
}
