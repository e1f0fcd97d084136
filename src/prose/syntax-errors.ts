import type { Place } from '../core/entry.ts';
import { problem, type Problem } from './problem.ts';
import { trapsIn } from './traps.ts';

const placed = /^(\d+):(\d+): ([\s\S]*)$/;

function inWords(message: string): readonly [string, string] {
  const unclosed = /Expected a closing tag for `<([^`>]*)>`/.exec(message)?.[1];
  if (unclosed !== undefined) {
    return /^[A-Z]/.test(unclosed)
      ? [
          'A component is opened here and not closed.',
          'Close it with the same name after a slash, for example </Callout>.',
        ]
      : ['Words in angle brackets are read as code.', 'Write them without the brackets, or &lt; for the sign itself.'];
  }
  if (message.includes('closing tag')) {
    return [
      'A closing tag here does not match the one that is open.',
      'Close what was opened last, with the same name.',
    ];
  }
  if (message.includes('expression'))
    return ['Curly braces are read as program code.', 'Write \\{ and \\} for the signs themselves.'];
  if (message.includes('attribute')) {
    return ['An attribute of a component cannot be read here.', 'Write name="value", with straight double quotes.'];
  }
  return [
    'The text cannot be read from here on.',
    'Look for < or { nearby: write &lt; or \\{ for the signs themselves.',
  ];
}

/** What the parser said, in plain words, together with every trap in the text, so that one run names them all. */
export function syntaxProblems(error: unknown, body: string): Problem[] {
  const match = placed.exec(error instanceof Error ? error.message : String(error));
  const at: Place = match ? { line: Number(match[1]), column: Number(match[2]) } : { line: 1, column: 1 };
  const traps = trapsIn(body).slice(0, 50);
  const problems = traps.map((trap) => problem('syntax', trap, trap.message, trap.help));
  if (!traps.some(({ line }) => line === at.line)) {
    problems.push(problem('syntax', at, ...inWords(match?.[3] ?? '')));
  }
  return problems;
}
