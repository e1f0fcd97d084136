import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../schema/fields.ts';
import { component, isRefusal } from './component.ts';

export const Figure = component({
  name: 'Figure',
  purpose: 'A picture with a caption. The file lies beside the entry.',
  example: '<Figure src="./ward-board.png" alt="A board with three columns" caption="The board after the change" />',
  attributes: z.strictObject({
    src: field(z.string().min(1), {
      label: 'src',
      group: 'asked',
      message: 'Write src="./name.png", a file beside this entry.',
    }),
    alt: field(z.string().min(1).max(400), {
      label: 'alt',
      group: 'asked',
      message: 'Write alt="what the picture shows", for people who cannot see it.',
    }),
    caption: field(z.string().min(1).max(300).optional(), {
      label: 'caption',
      group: 'folded',
      message: 'Write a caption.',
    }),
    credit: field(z.string().min(1).max(200).optional(), {
      label: 'credit',
      group: 'folded',
      message: 'Say who made it.',
    }),
  }),
  holds: 'none',
  render({ src, alt, caption, credit }, _children, { image }) {
    const picture = image(src);
    if (isRefusal(picture)) return picture;
    const { url, width, height } = picture;
    return h('figure', { className: ['figure'] }, [
      h('img', { src: url, alt, width, height, loading: 'lazy', decoding: 'async' }),
      ...(caption || credit
        ? [
            h('figcaption', [
              caption ?? '',
              ...(credit ? [caption ? ' ' : '', h('span', { className: ['credit'] }, credit)] : []),
            ]),
          ]
        : []),
    ]);
  },
});
