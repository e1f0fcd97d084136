import { lowered, maskCode, trapsIn } from '../../prose/traps.ts';
import { apply, type Change, type Fixed } from './fix.ts';

/** Blanks at the end of a line, but for the two that make a line break in Markdown and whatever stands in code. */
function* trailing(text: string): Generator<Change> {
  const masked = maskCode(text);
  for (const match of text.matchAll(/[ \t]+(?=\n|$)/g)) {
    const { index, 0: blanks } = match;
    const start = text.lastIndexOf('\n', index - 1) + 1;
    // A line of code is blank in the masked text, and not in the text itself.
    const inCode = masked.slice(start, index).trim() === '' && text.slice(start, index).trim() !== '';
    const fenced = masked.slice(start, index + blanks.length) !== text.slice(start, index + blanks.length) && inCode;
    const nextLine = text.slice(index + blanks.length + 1).split('\n', 1)[0] ?? '';
    const breaks = /^ {2,}$/.test(blanks) && text.slice(start, index).trim() !== '' && nextLine.trim() !== '';
    if (!fenced && !breaks)
      yield { index, length: blanks.length, text: '', what: 'Took blanks off the end of the line.' };
  }
}

const words: Readonly<Record<string, string>> = {
  '': 'Took out a hidden comment.',
  '&lt;': 'Wrote &lt; for the sign.',
  '\\{': 'Wrote \\{ for the sign.',
};

/** Ordinary prose that MDX would read as code, lowered numbers, and blanks at line ends. */
export function fixBody(body: string): Fixed {
  const changes: Change[] = [...trailing(body)];
  for (const { offset, instead } of trapsIn(body)) {
    if (!instead) continue;
    const what =
      words[instead.text] ??
      (/^(?:Import|Export)$/.test(instead.text)
        ? 'Began the paragraph with a capital letter.'
        : instead.text.startsWith('&lt;')
          ? 'Wrote &lt; for the sign.'
          : 'Took the brackets off an address.');
    changes.unshift({ index: offset, length: instead.length, text: instead.text, what });
  }
  for (const { index, length, value } of lowered(body)) {
    changes.push({ index, length, text: `<sub>${value}</sub>`, what: 'Wrote <sub> for a lowered number.' });
  }
  return apply(body, changes);
}
