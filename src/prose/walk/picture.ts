import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import { hidesCharacters } from '../bytes.ts';
import { isRefusal } from '../components/component.ts';
import type { ParsedNode, Walk } from './walk.ts';

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
    walk.report('picture', at, ...found);
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
