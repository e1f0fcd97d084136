import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../schema/fields.ts';
import { refuseAddress } from '../addresses.ts';
import { component } from './component.ts';

export const Quote = component({
  name: 'Quote',
  purpose: 'Words that somebody published, with who and where.',
  example: '<Quote source="Accident report, 1999" url="https://example.org/report">\n  The words themselves.\n</Quote>',
  attributes: z.strictObject({
    source: field(z.string().min(1).max(300), {
      label: 'source',
      group: 'asked',
      message: 'Write source="who, where".',
    }),
    url: field(z.string().optional(), { label: 'url', group: 'folded', message: 'Write url="https://...".' }),
  }),
  holds: 'blocks',
  render({ source, url }, children) {
    if (url !== undefined) {
      const refusal = refuseAddress(url);
      if (refusal) return refusal;
      if (!/^https?:/.test(url)) return ['The address of a quotation is a web address.', 'Start it with https://'];
    }
    return h('figure', { className: ['quote'] }, [
      h('blockquote', [...children]),
      h('figcaption', [h('cite', url ? h('a', { href: url, rel: ['external', 'noopener'] }, source) : source)]),
    ]);
  },
});
