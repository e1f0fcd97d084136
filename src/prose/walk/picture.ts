import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import { hidesCharacters } from '../bytes.ts';
import type { Change } from '../change.ts';
import { isRefusal } from '../components/component.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** A picture on another site as a link to it, which keeps every word and leads to the same place. */
function asLink(walk: Walk, { position }: ParsedNode, src: string): Change[] {
  if (!position || !/^https?:\/\//i.test(src)) return [];
  const { offset } = position.start;
  const source = walk.text.slice(offset, position.end.offset);
  const what = 'Wrote a picture on another site as a link to it.';
  const markdown = /^!\[([^\]]*)\]\(/.exec(source);
  if (!markdown) return [];
  // Within a link the words are enough: that link leads on.
  const inLink =
    /\[[^[\]\n]*$/.test(walk.text.slice(Math.max(0, offset - 200), offset)) &&
    walk.text.startsWith(']', position.end.offset);
  const words = (markdown[1] ?? '').trim() === '' ? 'picture' : (markdown[1] ?? '');
  if (inLink) return [{ index: offset, length: source.length, text: words, what }];
  return (markdown[1] ?? '').trim() === ''
    ? [{ index: offset, length: source.indexOf(']'), text: '[picture', what }]
    : [{ index: offset, length: 1, text: '', what }];
}

/** A picture that lies beside the entry and has words for those who cannot see it. */
export function picture(walk: Walk, node: ParsedNode, at: Place): ElementContent[] {
  const { src, alt, title } = node.properties ?? {};
  if ([alt, title].some((words) => typeof words === 'string' && hidesCharacters(words)))
    walk.report(
      'bytes',
      at,
      'There is an unseen character in the words of this picture.',
      'Delete the code that starts with &#.',
    );
  const found = walk.surroundings.image(String(src ?? ''));
  if (isRefusal(found)) {
    walk.report('picture', at, ...found, asLink(walk, node, String(src ?? '')));
    return [];
  }
  if (!alt) {
    walk.report(
      'picture',
      at,
      'This picture has no words for people who cannot see it.',
      'Write ![what it shows](./name.png).',
    );
    return [];
  }
  const { url, width, height } = found;
  return [h('img', { src: url, alt, title, width, height, loading: 'lazy', decoding: 'async' })];
}
