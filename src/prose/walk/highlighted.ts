import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** A block of code. */
export const highlighted = (walk: Walk, node: ParsedNode, at: Place): Element =>
  h('pre', { tabIndex: '0' }, walk.children(node, at));
