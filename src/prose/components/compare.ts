import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../schema/fields.ts';
import { component } from './component.ts';

const line = (label: string, message: string) => field(z.string().min(1).max(240), { label, group: 'asked', message });

export const Compare = component({
  name: 'Compare',
  purpose: 'How it was done, how it is done now and, where it helps, why.',
  example:
    '<Compare was="Supplied in a syringe" now="Supplied in a minibag" because="a minibag does not fit a spinal needle" />',
  attributes: z.strictObject({
    was: line('was', 'Write was="how it used to be".'),
    now: line('now', 'Write now="how it is now".'),
    because: field(z.string().min(1).max(240).optional(), {
      label: 'because',
      group: 'folded',
      message: 'Write because="the reason".',
    }),
  }),
  holds: 'none',
  render: ({ was, now, because }) =>
    h('dl', { className: ['compare'] }, [
      h('div', { className: ['was'] }, [h('dt', 'Was'), h('dd', was)]),
      h('div', { className: ['now'] }, [h('dt', 'Now'), h('dd', now)]),
      ...(because ? [h('div', { className: ['because'] }, [h('dt', 'Because'), h('dd', because)])] : []),
    ]),
});
