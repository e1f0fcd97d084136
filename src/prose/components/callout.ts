import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../schema/fields.ts';
import { component } from './component.ts';

const kinds = { note: 'Note', tip: 'Tip', caution: 'Take care', illustration: 'Illustration' } as const;

export const Callout = component({
  name: 'Callout',
  purpose:
    'A few lines that must not be missed. The kind "illustration" says that figures are made up for the example.',
  example:
    '<Callout kind="tip" title="If you have two minutes">\n  Ask for the read-back before you go on.\n</Callout>',
  attributes: z.strictObject({
    kind: field(z.enum(Object.keys(kinds) as (keyof typeof kinds)[]), {
      label: 'kind',
      group: 'asked',
      message: 'Write kind="note", "tip", "caution" or "illustration".',
      choices: kinds,
    }),
    title: field(z.string().min(1).max(120).optional(), {
      label: 'title',
      group: 'folded',
      message: 'Write a short title.',
    }),
  }),
  holds: 'blocks',
  render: ({ kind, title }, children) =>
    h('div', { className: ['callout'], role: 'note', dataKind: kind }, [
      h('p', { className: ['callout-title'] }, title ?? kinds[kind]),
      ...children,
    ]),
});
