import type { Element as HastElement, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../schema/fields.ts';
import { component } from './component.ts';

export const Metric = component({
  name: 'Metric',
  purpose: 'One figure that carries the point, with what it counts. Several in a row stand side by side.',
  example: '<Metric label="infections per 1,000 days" before="2.7" value="0" note="103 units, no control group" />',
  attributes: z.strictObject({
    label: field(z.string().min(1).max(120), {
      label: 'label',
      group: 'asked',
      message: 'Write label="what is counted".',
    }),
    value: field(z.string().min(1).max(30), { label: 'value', group: 'asked', message: 'Write value="the figure".' }),
    before: field(z.string().min(1).max(30).optional(), {
      label: 'before',
      group: 'folded',
      message: 'Write before="the figure before".',
    }),
    note: field(z.string().min(1).max(160).optional(), {
      label: 'note',
      group: 'folded',
      message: 'Write a short note.',
    }),
  }),
  holds: 'none',
  render: ({ label, value, before, note }) =>
    h('dl', { className: ['metrics'] }, [
      h('div', { className: ['metric'] }, [
        h('dt', label),
        h('dd', [
          ...(before
            ? [h('span', { className: ['before'] }, [h('span', { className: ['vh'] }, 'from '), before]), ' ']
            : []),
          ...(before ? [h('span', { className: ['arrow'] }, [h('span', { className: ['vh'] }, 'to ')])] : []),
          h('span', { className: ['value'] }, value),
        ]),
        ...(note ? [h('dd', { className: ['note'] }, note)] : []),
      ]),
    ]),
});

const isMetrics = (node: ElementContent | undefined): node is HastElement =>
  node?.type === 'element' &&
  node.tagName === 'dl' &&
  Array.isArray(node.properties.className) &&
  node.properties.className.includes('metrics');

/** Lets neighbouring figures share one list, so that they stand side by side. */
export function joinMetrics(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  let gap: ElementContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text' && child.value.trim() === '' && isMetrics(last)) {
      gap.push(child);
    } else if (isMetrics(child) && isMetrics(last)) {
      last.children.push(...child.children);
      gap = [];
    } else {
      joined.push(...gap, child);
      gap = [];
    }
  }
  return [...joined, ...gap];
}
