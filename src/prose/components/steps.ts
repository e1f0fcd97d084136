import { h } from 'hastscript';
import { z } from 'zod';
import { blocks, component } from './component.ts';

export const Steps = component({
  name: 'Steps',
  purpose: 'What to do, one step after the other.',
  example: '<Steps>\n1. Stop.\n2. Read it aloud.\n3. Wait for the answer.\n</Steps>',
  attributes: z.strictObject({}),
  holds: 'blocks',
  render(_attributes, children) {
    const [list, ...others] = blocks(children);
    if (list?.type !== 'element' || list.tagName !== 'ol' || others.length > 0) {
      return ['Steps hold one numbered list.', 'Write 1. and the first step, on the next line 2. and the second.'];
    }
    return h('ol', { className: ['steps'] }, list.children);
  },
});
