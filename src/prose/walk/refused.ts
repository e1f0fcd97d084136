import type { Place } from '../../core/entry.ts';
import { brace, moduleWord } from '../reading/stops.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** Says of what is read as program code, or is not known at all, what to write instead. */
export function refused(walk: Walk, { type, value = '', position }: ParsedNode, at: Place): void {
  const offset = position?.start.offset;
  if ((type === 'mdxFlowExpression' || type === 'mdxTextExpression') && position && offset !== undefined) {
    if (/^\s*\/\*/.test(value)) {
      const length = position.end.offset - offset;
      const changes = [{ index: offset, length, text: '', what: 'Took out a hidden comment.' }];
      walk.report('code', at, 'Hidden comments are not kept in entries.', 'Delete it, from {/* to */}.', changes);
    } else walk.refuse(brace(walk.text, offset, 'code'));
  } else if (type === 'mdxjsEsm' && offset !== undefined) walk.refuse(moduleWord(walk.text, offset, 'code'));
  else
    walk.report(
      'code',
      at,
      'This part of the text is not allowed in entries.',
      'Delete it, or write it as plain text.',
    );
}
