import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../schema/fields.ts';
import { withBase } from '../addresses.ts';
import { component } from './component.ts';

export const Term = component({
  name: 'Term',
  purpose: 'A word that the glossary explains.',
  example: '<Term id="near-miss">near misses</Term>',
  attributes: z.strictObject({
    id: field(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), {
      label: 'id',
      group: 'asked',
      message: 'Write id="the file name of a term in glossary/ without its ending".',
    }),
  }),
  holds: 'line',
  render: ({ id }, children, { base }) =>
    h('a', { className: ['term'], href: withBase(base, `/glossary/#${id}`) }, [...children]),
});
