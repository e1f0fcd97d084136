import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import { addressOfFile, refuseAddress, withBase } from '../addresses.ts';
import { attachmentAddress } from '../attachments.ts';
import { hidesCharacters } from '../bytes.ts';
import type { Change } from '../change.ts';
import { placesOf, plainText } from '../text.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** The address of a note, or back from one, when its name is plain. */
const plainNote = /^#user-content-fn(?:ref)?-[\p{L}\p{N}-]+$/u;

const saysNothing = (inner: readonly ElementContent[]): boolean =>
  plainText({ type: 'root', children: [...inner] }).trim() === '' && !inner.some((child) => child.type === 'element');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Pages of entries, whose headings carry a mark that those who write links do not know. */
const entryPage = /^\/[a-z-]+\/[a-z0-9-]+\/?(?:\?[^#]*)?#/;

/** The address as the page carries it. */
function target(walk: Walk, address: string): string {
  const local = withBase(walk.surroundings.base, address);
  return entryPage.test(address) && !address.includes('#t-') ? local.replace('#', '#t-') : local;
}

/** The words of a link that leads nowhere, in place of it. */
function wordsAlone({ position }: ParsedNode, text: string): Change[] {
  if (!position) return [];
  const { offset } = position.start;
  const words = /^\[([\s\S]*)\]\(#?\)$/.exec(text.slice(offset, position.end.offset))?.[1];
  const length = position.end.offset - offset;
  return words === undefined
    ? []
    : [{ index: offset, length, text: words, what: 'Took the brackets off a link that leads nowhere.' }];
}

/** A link within the portal gets the base path, one to elsewhere says so, one to a note stays on the page. */
export function link(walk: Walk, node: ParsedNode, at: Place): ElementContent[] {
  const { href, title, id, dataFootnoteRef, dataFootnoteBackref, ariaLabel, ariaDescribedBy } = node.properties ?? {};
  const written = String(href ?? '');
  const inner = walk.children(node, at);
  if (typeof title === 'string' && hidesCharacters(title))
    walk.report(
      'bytes',
      at,
      'There is an unseen character in the title of this link.',
      'Delete the code that starts with &#.',
    );
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) {
    if (plainNote.test(written))
      return [h('a', { href: written, id, dataFootnoteRef, dataFootnoteBackref, ariaLabel, ariaDescribedBy }, inner)];
    walk.report(
      'link',
      at,
      'The name of this note has odd signs.',
      'Use letters, digits and hyphens, for example [^1].',
    );
    return [];
  }
  if (written === '' || written === '#') {
    const help = 'Write the address between the round brackets, or the words alone, without brackets.';
    walk.report('link', at, 'This link leads nowhere.', help, wordsAlone(node, walk.text));
    return [];
  }
  const { collection } = walk.surroundings;
  const document = collection === undefined ? null : attachmentAddress(written, collection);
  const address = document ?? (collection === undefined ? null : addressOfFile(written, collection)) ?? written;
  const refusal = refuseAddress(address);
  if (refusal) {
    walk.report('link', at, ...refusal);
    return [];
  }
  if (saysNothing(inner)) {
    walk.report('link', at, 'This link has no words.', 'Write [words](address).');
    return [];
  }
  const found = { address, at };
  walk.links.push(found);
  const external = /^https?:/.test(address) ? ['external', 'noopener'] : undefined;
  const download = document === null ? undefined : true;
  const made = h('a', { href: target(walk, address), title, rel: external, download }, inner);
  if (address.startsWith('#'))
    walk.last.push(() => {
      const place = decoded(address.slice(1));
      const own = placesOf(walk.headings).get(place) ?? placesOf(walk.headings).get(place.toLowerCase());
      found.address = `#${own ?? place}`;
      made.properties['href'] = `#t-${own ?? place.replaceAll(/[^\p{L}\p{M}\p{N}-]/gu, '-')}`;
    });
  return [made];
}
