import { nearest } from '../../core/search/nearest.ts';
import type { Change } from '../change.ts';
import { components } from '../components/registry.ts';
import { mergeProblem } from '../frontmatter.ts';
import { placeAt, problem, type Problem } from '../problem.ts';
import { placeName } from '../text.ts';
import { html, otherHtml } from './html.ts';
import type { Stop } from './parse.ts';
import { tagAt, type TypedTag } from './tags.ts';

const change = (index: number, length: number, text: string, what: string): Change[] => [{ index, length, text, what }];
const sticky = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  const at = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`);
  at.lastIndex = offset;
  return at.exec(text);
};
const escaped = (offset: number): Change[] => change(offset, 1, '&lt;', 'Wrote &lt; for the sign.');
const isHtml = (name: string): boolean => html.has(name.toLowerCase()) || otherHtml.has(name.toLowerCase());

/** Words in brackets with curly quotation marks, as word processors type them. */
const curly = /<[A-Za-z][\w.-]*\s[^<>]*[\u201c\u201d\u201e\u2018\u2019][^<>]*>/;

const straightened = (tag: string): string =>
  tag.replaceAll(/[\u201c\u201d\u201e]/g, '"').replaceAll(/[\u2018\u2019]/g, "'");

/** Attributes without quotation marks, put in some. */
function quoted(text: string, offset: number, tag: TypedTag): Change[] {
  const source = text.slice(offset, offset + tag.length);
  const put = source.replaceAll(/(\s[^\s"'<>/=]+)=([^\s"'<>`]+)(?=\s|>)/g, '$1="$2"');
  return put === source ? [] : change(offset, tag.length, put, 'Put the attribute in quotation marks.');
}

function closingTag(text: string, offset: number, { name, length }: TypedTag): Problem {
  const at = placeAt(text, offset);
  const small = name.toLowerCase();
  if (small === 'br')
    return problem(
      'syntax',
      at,
      'A line break is written <br />.',
      'Write <br />.',
      change(offset, length, '<br />', 'Wrote <br /> for the line break.'),
    );
  if (!isHtml(name) && !components.has(name))
    return problem(
      'syntax',
      at,
      'Words in angle brackets are read as code.',
      `Write &lt;/${name}> for the signs themselves.`,
      escaped(offset),
    );
  return problem(
    'syntax',
    at,
    `</${name}> closes what is not open here.`,
    `Take it out, or write <${name}> in the same paragraph before it.`,
  );
}

function openTag(text: string, offset: number, tag: TypedTag): Problem {
  const { name } = tag;
  const at = placeAt(text, offset);
  const meaning = html.get(name.toLowerCase());
  const instead = meaning?.instead === undefined ? '' : `, or write ${meaning.instead}`;
  if (components.has(name)) {
    const fix = quoted(text, offset, tag);
    return fix.length > 0
      ? problem(
          'syntax',
          at,
          'An attribute stands without quotation marks here.',
          'Write name="value", with straight double quotes.',
          fix,
        )
      : problem(
          'syntax',
          at,
          'A component is opened here and not closed.',
          `Close it with </${name}>, or end it with /> when it holds no words.`,
        );
  }
  if (meaning) {
    const fix = quoted(text, offset, tag);
    if (fix.length > 0)
      return problem(
        'syntax',
        at,
        `An attribute of <${name}> stands without quotation marks here.`,
        `Write name="value", with straight double quotes${instead}.`,
        fix,
      );
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const end = offset + tag.length;
    if (name === 'details' && line.trim() === '' && sticky(/<summary>[^\n]*<\/summary>[ \t]*(?=\n)/, text, end))
      return problem(
        'syntax',
        at,
        '<details> stands on one line with what it holds.',
        'Put <summary> on the next line, with an empty line below it.',
        change(end, 0, `\n${line}`, 'Put <summary> on a line of its own.'),
      );
    if (name === 'p')
      return problem(
        'syntax',
        at,
        '<p> is opened here and not closed.',
        'Take it out: an empty line begins a new paragraph.',
        text.includes('</p>') ? [] : change(offset, tag.length, '', 'Took out a <p> that nothing closes.'),
      );
    return problem(
      'syntax',
      at,
      `<${name}> is opened here and not closed in the same paragraph.`,
      `Close it with </${name}>${instead}.`,
    );
  }
  if (otherHtml.has(name.toLowerCase()))
    return problem(
      'syntax',
      at,
      `<${name}> has no place in an entry.`,
      `Take it out and write what it says in words. To show the sign itself, write &lt;${name}>.`,
    );
  const near = /^[A-Z][a-z]/.test(name) ? nearest(name, [...components.keys()]) : null;
  if (near !== null) return problem('syntax', at, 'There is no component of this name.', `Did you mean <${near}>?`);
  const later = text.includes(`</${name}>`);
  return problem(
    'syntax',
    at,
    'Words in angle brackets are read as code.',
    `Write &lt;${text.slice(offset + 1, offset + tag.length)} for the signs themselves, or \`<...>\` as code.`,
    later ? [] : escaped(offset),
  );
}

function angle(text: string, offset: number): Problem {
  const at = placeAt(text, offset);
  if (at.column === 1 && sticky(/<{7}(?= |\n|$)/, text, offset)) {
    const merge = mergeProblem('syntax', text.slice(offset), at.line - 1);
    if (merge) return merge;
  }
  if (text.startsWith('<!--', offset)) {
    const end = text.indexOf('-->', offset + 4);
    // Two runs of signs that would meet could become one that means something else, a fence for example.
    const before = text.charAt(offset - 1);
    const apart = /[`~*_]/u.test(before) && before === text.charAt(end + 3) ? ' ' : '';
    return problem(
      'syntax',
      at,
      'Hidden comments are not kept in entries.',
      'Delete it, from <!-- to -->.',
      end === -1 ? [] : change(offset, end + 3 - offset, apart, 'Took out a hidden comment.'),
    );
  }
  const address = sticky(/<(?:(https?:\/\/[^\s<>]+)|mailto:([^\s<>]+)|([\w.+-]+@[\w.-]+))>/, text, offset);
  if (address) {
    const free = /^[\s(*_~|]?$/.test(text.charAt(offset - 1));
    const words = address[1] ?? address[2] ?? address[3] ?? '';
    return problem(
      'syntax',
      at,
      'An address in angle brackets is read as code.',
      'Write the address alone, or [words](address).',
      free
        ? change(offset, address[0].length, words, 'Took the brackets off an address.')
        : change(
            offset,
            address[0].length,
            `[${words}](${address[1] === undefined ? `mailto:${words}` : words})`,
            'Wrote the address as a link.',
          ),
    );
  }
  if (/[\d=.,;:€£%+~@*$-]/.test(text.charAt(offset + 1)))
    return problem(
      'syntax',
      at,
      'A bare < is read as the start of code.',
      'Write "under", or &lt; for the sign itself.',
      escaped(offset),
    );
  const bent = sticky(curly, text, offset);
  if (bent) {
    const straight = straightened(bent[0]);
    return problem(
      'syntax',
      at,
      'The quotation marks in this tag are curly.',
      'Write name="value", with straight double quotes.',
      tagAt(straight, 0) ? change(offset, bent[0].length, straight, 'Made the quotation marks of a tag straight.') : [],
    );
  }
  const tag = tagAt(text, offset);
  if (tag) return tag.closing ? closingTag(text, offset, tag) : openTag(text, offset, tag);
  const name = sticky(/<\/?([A-Za-z][\w-]*)/, text, offset)?.[1];
  if (name !== undefined && (components.has(name) || isHtml(name)))
    return problem(
      'syntax',
      at,
      `The tag <${name} cannot be read here.`,
      `Write it whole: <${name} name="value">, with straight double quotes and a > at its end.`,
    );
  return problem(
    'syntax',
    at,
    'A bare < is read as the start of code.',
    'Write "under", or &lt; for the sign itself.',
    escaped(offset),
  );
}

/**
 * Takes a mark off a heading and leads its links to the heading's own words. None where a link may stand in code: nobody
 * knows before the text is read what is code.
 */
function led(text: string, mark: string, own: string, off: Change): Change[] {
  const link = `](#${mark})`;
  const links: Change[] = [];
  for (let at = text.indexOf(link); at !== -1; at = text.indexOf(link, at + 1)) {
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (line.includes('`') || /^(?: {4}|\t)/.test(line)) return [];
    links.push({ index: at, length: link.length, text: `](#${own})`, what: 'Led a link to the words of a heading.' });
  }
  return links.length > 0 && /^[ >\t]*(?:```|~~~)/m.test(text) ? [] : [off, ...links];
}

/** Finds fault with a curly brace, wherever it stands in the text. */
export function brace(text: string, offset: number, rule: 'syntax' | 'code' = 'syntax'): Problem {
  const at = placeAt(text, offset);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const heading = sticky(/\{#([^\s{}]+)\}[ \t]*(?=\n|$)/, text, offset);
  if (heading && /^ {0,3}#{1,6}\s/.test(before)) {
    const gap = /[ \t]*$/.exec(before)?.[0].length ?? 0;
    const off: Change = {
      index: offset - gap,
      length: gap + heading[0].length,
      text: '',
      what: 'Took the mark off a heading.',
    };
    return problem(
      rule,
      at,
      'A heading gets its address from its own words here.',
      'Take out {#...}, and link to the words of the heading: [words](#words-of-the-heading).',
      led(text, heading[1] ?? '', placeName(before.replace(/^ *#+\s*/, '')), off),
    );
  }
  const mark = sticky(/\{:[^{}\n]*\}[ \t]*(?:\n|$)/, text, offset);
  if (mark && before.trim() === '')
    return problem(
      rule,
      at,
      'This line is a mark of another program.',
      'Take it out, from {: to }.',
      change(start, before.length + mark[0].length, '', 'Took out a mark of another program.'),
    );
  const inTag = /[=<]$/.test(before) && before.includes('<');
  const fix = inTag ? [] : change(offset, 1, '\\{', 'Wrote \\{ for the sign.');
  return /^\{[{%]/.test(text.slice(offset, offset + 2))
    ? problem(
        rule,
        at,
        'This is a command of another program, which means nothing here.',
        'Write the words or the address that it stood for. For the sign itself write \\{',
        fix,
      )
    : problem(
        rule,
        at,
        'Curly braces are read as program code.',
        'Write \\{ for the sign itself, or put the words between ` and ` as code.',
        fix,
      );
}

/** Finds fault with a paragraph that reads as program code. */
export function moduleWord(text: string, offset: number, rule: 'syntax' | 'code'): Problem {
  const word = /^(?:import|export)/.exec(text.slice(offset, offset + 6))?.[0] ?? 'import';
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return problem(
    rule,
    placeAt(text, offset),
    `A paragraph that starts with "${word}" is read as program code.`,
    'Start the sentence with another word, or with a capital letter.',
    change(offset, word.length, capital, 'Began the paragraph with a capital letter.'),
  );
}

/** Whether somebody meant code here, and an address before it took its first tick along. */
const tickBefore = (text: string, offset: number): boolean =>
  text.charAt(offset - 1) === '`' && (text.slice(offset).split('\n', 1)[0] ?? '').includes('`');

/** What stands at a place where the parser stopped, and what to write instead. */
function stopProblem(text: string, { offset }: Stop): Problem {
  const sign = text.charAt(offset);
  if ((sign === '<' || sign === '{') && tickBefore(text, offset))
    return problem(
      'syntax',
      placeAt(text, offset),
      'The ` before this belongs to the address that it touches, so what follows is not read as code.',
      'Put a space before the `.',
    );
  if (sign === '<') return angle(text, offset);
  return sign === '{' ? brace(text, offset) : moduleWord(text, offset, 'syntax');
}

/** The name of the tag that opens at a place once its quotation marks are straight, and null when none does. */
function bentName(text: string, offset: number): string | null {
  const bent = sticky(curly, text, offset)?.[0];
  const tag = bent === undefined ? null : tagAt(straightened(bent), 0);
  return tag && !tag.selfClosing ? tag.name : null;
}

/** What stands at each place where the parser stopped. What only follows from one of them is not told twice. */
export function stopProblems(text: string, stops: readonly Stop[]): Problem[] {
  const open: string[] = [];
  return stops.flatMap((stop) => {
    const bent = bentName(text, stop.offset);
    if (bent !== null) open.push(bent);
    const tag = tagAt(text, stop.offset);
    if (tag?.closing === true && open.at(-1) === tag.name) {
      open.pop();
      return [];
    }
    return [stopProblem(text, stop)];
  });
}
