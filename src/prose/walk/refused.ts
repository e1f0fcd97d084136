import type { Place } from '../../core/entry.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** Says of what is read as program code, or is not known at all, what to write instead. */
export function refused(walk: Walk, { type, value = '' }: ParsedNode, at: Place): void {
  switch (type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (value.trim().startsWith('/*'))
        walk.report('code', at, 'Hidden comments are not kept in entries.', 'Delete it, from {/* to */}.');
      else
        walk.report(
          'code',
          at,
          'Curly braces are read as program code.',
          'Write \\{ and \\} for the signs themselves.',
        );
      return;
    case 'mdxjsEsm':
      walk.report(
        'code',
        at,
        `A paragraph that starts with "${value.startsWith('export') ? 'export' : 'import'}" is read as program code.`,
        'Start the sentence with another word.',
      );
      return;
    default:
      walk.report(
        'code',
        at,
        'This part of the text is not allowed in entries.',
        'Delete it, or write it as plain text.',
      );
  }
}
