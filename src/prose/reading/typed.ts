import type { Change } from '../change.ts';
import { placeAt, problem, type Problem, type ValidationRule } from '../problem.ts';

/** Short names of pictures that people type, with the sign itself. */
const emoji: Readonly<Record<string, string>> = {
  tada: '🎉',
  '+1': '👍',
  '-1': '👎',
  thumbsup: '👍',
  thumbsdown: '👎',
  smile: '😄',
  smiley: '😃',
  warning: '⚠️',
  bulb: '💡',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  x: '❌',
  rocket: '🚀',
  memo: '📝',
  book: '📖',
  books: '📚',
  point_right: '👉',
  point_up: '☝️',
  star: '⭐',
  fire: '🔥',
  heart: '❤️',
  eyes: '👀',
  wave: '👋',
  sparkles: '✨',
  information_source: 'ℹ️',
  exclamation: '❗',
  question: '❓',
  calendar: '📅',
  clock1: '🕐',
  hospital: '🏥',
  pill: '💊',
  ambulance: '🚑',
  bug: '🐛',
  construction: '🚧',
  lock: '🔒',
  key: '🔑',
  link: '🔗',
  email: '📧',
  phone: '📞',
  computer: '💻',
  clap: '👏',
  pray: '🙏',
  rotating_light: '🚨',
  zap: '⚡',
  no_entry: '⛔',
  hourglass: '⌛',
  chart_with_upwards_trend: '📈',
  mag: '🔍',
  thinking: '🤔',
};

interface Kind {
  readonly rule: ValidationRule;
  readonly pattern: RegExp;
  /** `after` is what follows the words: a bare address is a stretch of its own. */
  readonly say: (
    match: RegExpExecArray,
    after: string,
  ) => readonly [message: string, help: string, instead?: string] | null;
  readonly what?: string;
}

/** A slug of words, for an address that is only proposed. */
const proposed = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

const kinds: readonly Kind[] = [
  {
    rule: 'as-typed',
    pattern: /(?<!\\)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g,
    say: ([, page = '', words]) => [
      'Two brackets make no link here: they are printed as typed.',
      `Write [${words ?? page}](/lessons/${proposed(page)}/), with the address of the page you mean.`,
    ],
  },
  {
    rule: 'as-typed',
    pattern: /(?<![\p{L}\p{N}:/\\]):([a-z][a-z0-9_]{0,30}|[+-]1):(?![\p{L}\p{N}:])/gu,
    say: ([, name = '']) =>
      Object.hasOwn(emoji, name)
        ? [
            'The name of a picture sign is printed as typed.',
            `Write the sign itself: ${emoji[name] ?? ''}`,
            emoji[name] ?? '',
          ]
        : null,
    what: 'Wrote the sign itself.',
  },
  {
    rule: 'as-typed',
    pattern: /(?<![=\p{L}\p{N}\\])==(?=[^\s=])([^=\n<>{}]{1,200}?)(?<=[^\s=])==(?![=\p{L}\p{N}])/gu,
    say: ([, words = '']) => [
      'Equals signs mark nothing here: they are printed as typed.',
      'Write <mark>words</mark>.',
      `<mark>${words}</mark>`,
    ],
    what: 'Wrote <mark> for marked words.',
  },
  {
    rule: 'as-typed',
    pattern:
      /(?<![\\\p{L}\p{N}$])\$\$?(?=[^\s$\d])[^$\n]{0,300}?(?:[\\^_])[^$\n]{0,300}?(?<=[^\s$])\$\$?(?![\p{L}\p{N}$])/gu,
    say: () => [
      'A formula is printed as typed.',
      'Write it in words, with <sub> and <sup>, or show it as a picture or as `code`.',
    ],
  },
  {
    rule: 'as-typed',
    pattern: /\\\{\\?[{%][^\n]{0,300}?[}%]\\?\}/g,
    say: () => [
      'A command of another program is printed as typed.',
      'Write the words or the address that it stood for.',
    ],
  },
  {
    rule: 'as-typed',
    pattern: /\\\{[#:.][^{}\n]{1,80}\}/g,
    say: () => ['A mark of another program is printed as typed.', 'Take it out, braces and all.'],
  },
  {
    rule: 'link',
    pattern: /(?<![\\\p{L}\p{N}\])`])\[([^[\]\n^]{1,200})\]\[([^[\]\n]{0,200})\]/gu,
    say: ([, words = '', name = '']) =>
      name === '' || /^\d+$/.test(name) || /^[ xX]$/.test(words)
        ? null
        : [
            `There is no address for [${name}].`,
            `Write a line "[${name}]: https://..." below, or the address itself: [${words}](https://...).`,
          ],
  },
  {
    rule: 'as-typed',
    pattern: /(?<!\\)\[([^[\]\n(]{1,200})(?:\]( ?))?\($/g,
    say: ([, words = '', space], after) =>
      !/^(?:https?:|www\.)/.test(after)
        ? null
        : space === undefined
          ? ['A square bracket is opened here and not closed.', `Write [${words.trim()}](address).`]
          : space === ' '
            ? ['A space keeps these words from being a link.', `Write [${words}](address), without a space between.`]
            : ['The round bracket of this link is not closed.', `Write [${words}](address), with ) at its end.`],
  },
  {
    rule: 'link',
    pattern: /(?<!\\)\[\^([^\]\n]{1,100})\]/g,
    say: ([whole, name = '']) =>
      /\s/.test(name)
        ? [
            'The name of a note holds a space, so it is printed as typed.',
            `Write [^${name.replaceAll(/\s+/g, '-')}].`,
            whole.replaceAll(/\s+/g, '-'),
          ]
        : [`There is no note for [^${name}].`, `Write a line "[^${name}]: words" below, or take it out.`],
    what: 'Wrote the name of a note without spaces.',
  },
];

/** What stands in a stretch of words as it was typed, and means nothing here. `from` to `to` is the stretch in the text. */
export function typedIn(text: string, from: number, to: number): Problem[] {
  const source = text.slice(from, to);
  if (!/[[:=${]/.test(source)) return [];
  const found: Problem[] = [];
  for (const { rule, pattern, say, what } of kinds) {
    for (const match of source.matchAll(pattern)) {
      const told = say(match, text.slice(to, to + 8));
      if (told === null) continue;
      const [message, help, instead] = told;
      const changes: Change[] =
        instead === undefined
          ? []
          : [{ index: from + match.index, length: match[0].length, text: instead, what: what ?? '' }];
      found.push(problem(rule, placeAt(text, from + match.index), message, help, changes));
    }
  }
  return found;
}

const contents = /^(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:toc\}|\[\[toc\]\])$/i;
const admonitions: Readonly<Record<string, string>> = {
  note: 'note',
  info: 'note',
  seealso: 'note',
  abstract: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  important: 'caution',
  warning: 'caution',
  caution: 'caution',
  danger: 'caution',
  attention: 'caution',
  error: 'caution',
  failure: 'caution',
};

const calloutOf = (kind: string, title: string): string =>
  `<Callout kind="${admonitions[kind.toLowerCase()] ?? 'note'}"${title === '' ? '' : ` title="${title.replaceAll('"', "'").slice(0, 120)}"`}>`;

/** A paragraph that other programs would make something of. */
export function typedParagraph(text: string, from: number, to: number): Problem[] {
  const source = text.slice(from, to);
  const at = placeAt(text, from);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const alone = text.slice(start, from).trim() === '';
  if (contents.test(source.trim()))
    return [
      problem('as-typed', at, 'A list of contents is made by itself; this is printed as typed.', 'Delete the line.', [
        { index: from, length: to - from, text: '', what: 'Took out the place for a list of contents.' },
      ]),
    ];
  const fence = /^:::\s*\{?\.?([a-z]+)\}?(?:\[([^\]\n]*)\]|[ \t]+([^\n]*))?[ \t]*(?:\n|$)/i.exec(source);
  if (fence && alone && Object.hasOwn(admonitions, (fence[1] ?? '').toLowerCase())) {
    const help = 'Write <Callout kind="note"> on a line of its own, and </Callout> below.';
    const close = /(?:^|\n)[ \t]*:::[ \t]*(?=\n|$)/.exec(text.slice(from + fence[0].length - 1));
    if (!close) return [problem('as-typed', at, 'Three colons make no box here: they are printed as typed.', help)];
    const end = from + fence[0].length - 1 + close.index;
    const opening = calloutOf(fence[1] ?? '', (fence[2] ?? fence[3] ?? '').trim());
    const what = 'Wrote a Callout for a box of three colons.';
    return [
      problem('as-typed', at, 'Three colons make no box here: they are printed as typed.', help, [
        { index: from, length: fence[0].trimEnd().length, text: `${opening}\n`, what },
        { index: end, length: close[0].length, text: '\n\n</Callout>', what },
      ]),
    ];
  }
  const marks = /^(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)(?:[ \t]+"([^"\n]*)")?[ \t]*(?=\n|$)/i.exec(source);
  if (marks && alone) {
    const help = 'Write <Callout kind="note"> on a line of its own, the words below it, and </Callout> at the end.';
    const lines = text.slice(from).split('\n');
    const inner: string[] = [];
    for (const line of lines.slice(1)) {
      if (line.trim() !== '' && !/^(?: {4}|\t)/.test(line)) break;
      inner.push(line.replace(/^(?: {4}|\t)/, ''));
    }
    while (inner.at(-1)?.trim() === '') inner.pop();
    if (inner.length === 0 || from !== start)
      return [problem('as-typed', at, 'This box of another program is printed as typed.', help)];
    const length = lines.slice(0, inner.length + 1).join('\n').length;
    const body = [calloutOf(marks[1] ?? '', marks[2] ?? ''), '', ...inner, '', '</Callout>'].join('\n');
    return [
      problem('as-typed', at, 'This box of another program is printed as typed.', help, [
        { index: from, length, text: body, what: 'Wrote a Callout for a box of another program.' },
      ]),
    ];
  }
  const tight = /^(#{2,6})(?=[\p{L}\p{N}])/u.exec(source);
  if (tight && alone)
    return [
      problem(
        'as-typed',
        at,
        'A heading needs a space behind its signs; this is printed as typed.',
        `Write ${tight[1] ?? ''} and a space.`,
        [
          {
            index: from + (tight[1]?.length ?? 0),
            length: 0,
            text: ' ',
            what: 'Put a space behind the signs of a heading.',
          },
        ],
      ),
    ];
  return [];
}
