import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import { refuseAddress, withBase } from '../addresses.ts';
import { hidesCharacters } from '../bytes.ts';
import { plainText } from '../text.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** The address of a note, or back from one, when its name is plain. */
const plainNote = /^#user-content-fn(?:ref)?-[\p{L}\p{N}-]+$/u;

const saysNothing = (inner: readonly ElementContent[]): boolean =>
  plainText({ type: 'root', children: [...inner] }).trim() === '' && !inner.some((child) => child.type === 'element');

/** A link within the portal gets the base path, one to elsewhere says so, one to a note stays on the page. */
export function link(walk: Walk, node: ParsedNode, at: Place): ElementContent[] {
  const { href, title, id, dataFootnoteRef, dataFootnoteBackref, ariaLabel, ariaDescribedBy } = node.properties ?? {};
  const address = String(href ?? '');
  const inner = walk.children(node, at);
  if (typeof title === 'string' && hidesCharacters(title))
    walk.report(
      'bytes',
      at,
      'There is an unseen character in the title of this link.',
      'Delete the code that starts with &#.',
    );
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) {
    if (plainNote.test(address))
      return [h('a', { href: address, id, dataFootnoteRef, dataFootnoteBackref, ariaLabel, ariaDescribedBy }, inner)];
    walk.report(
      'link',
      at,
      'The name of this note has odd signs.',
      'Use letters, digits and hyphens, for example [^1].',
    );
    return [];
  }
  const refusal = refuseAddress(address);
  if (refusal) {
    walk.report('link', at, ...refusal);
    return [];
  }
  if (saysNothing(inner)) {
    walk.report('link', at, 'This link has no words.', 'Write [words](address).');
    return [];
  }
  walk.links.push({ address, at });
  const target = address.startsWith('#') ? `#t-${address.slice(1)}` : withBase(walk.surroundings.base, address);
  return [h('a', { href: target, title, rel: /^https?:/.test(address) ? ['external', 'noopener'] : undefined }, inner)];
}
