import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import { hidesCharacters } from '../bytes.ts';
import { html as meanings, looks, type HtmlMeaning } from '../reading/html.ts';
import { tagAt } from '../reading/tags.ts';
import { heading } from './heading.ts';
import { link } from './link.ts';
import { picture } from './picture.ts';
import { wrapTable } from './table.ts';
import { tidyTag } from './tidy-tag.ts';
import type { ParsedNode, Walk } from './walk.ts';

const blockTags = new Set('p ul ol div dl figure table blockquote pre h2 h3 h4 h5 h6 hr section details'.split(' '));
export const isBlock = (node: ElementContent): boolean => node.type === 'element' && blockTags.has(node.tagName);
const isSpace = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

type Attributes = ReadonlyMap<string, string | true>;

/** The attributes that mean something; null when one may not stand here. */
function readAttributes(
  walk: Walk,
  node: ParsedNode,
  name: string,
  meaning: HtmlMeaning,
  at: Place,
): Attributes | null {
  const read = new Map<string, string | true>();
  const written: [string, unknown][] = walk.voids.has(node.position?.start.offset ?? -1)
    ? [...(tagAt(walk.text, node.position?.start.offset ?? -1)?.attributes ?? [])]
    : (node.attributes ?? []).map((each) => [each.type === 'mdxJsxAttribute' ? (each.name ?? '') : '', each.value]);
  for (const [key, value] of written) {
    const small = key.toLowerCase();
    if (key === '' || (value !== null && typeof value === 'object')) {
      walk.report(
        'code',
        at,
        'Attributes may not hold program code.',
        'Write name="value", with straight double quotes.',
      );
      return null;
    }
    if (typeof value === 'string' && hidesCharacters(value)) {
      walk.report(
        'bytes',
        at,
        `The attribute ${key} holds an unseen character.`,
        'Delete it; paste without formatting.',
      );
      return null;
    }
    if (meaning.takes?.includes(small)) read.set(small, typeof value === 'string' ? value : true);
    else if (looks.has(small) || /^(?:data|aria)-[a-z-]{1,40}$/.test(small))
      walk.report(
        'markup',
        at,
        `${key} of <${name}> is left out: the portal looks after how things look.`,
        `Take ${key} out.`,
      );
    else {
      walk.report('component', at, `<${name}> may not carry ${key} here.`, `Take ${key} out.`);
      return null;
    }
  }
  return read;
}

/** Whether a tag stands where its kind may; says so if it does not. */
function misplaced(
  walk: Walk,
  node: ParsedNode,
  name: string,
  { stands, within = [] }: HtmlMeaning,
  at: Place,
): boolean {
  const parent = walk.around.at(-1) ?? '';
  if (stands === 'part' && !within.includes(parent)) {
    walk.report(
      'component',
      at,
      `<${name}> stands outside of <${within[0] ?? ''}>.`,
      `Put it between <${within[0] ?? ''}> and </${within[0] ?? ''}>.`,
    );
    return true;
  }
  if (stands === 'block' && node.type === 'mdxJsxTextElement' && parent === '' && name !== 'hr') {
    walk.report(
      'component',
      at,
      `<${name}> stands within a line.`,
      `Put it on lines of its own, with an empty line before and after.`,
    );
    return true;
  }
  return false;
}

/** Parts of a list, table or definition list without the space and the paragraphs that Markdown puts around them. */
const onlyParts = (children: readonly ElementContent[], names: readonly string[]): ElementContent[] | null => {
  const flat = children.flatMap((child) =>
    child.type === 'element' &&
    child.tagName === 'p' &&
    child.children.every((inner) => isSpace(inner) || (inner.type === 'element' && names.includes(inner.tagName)))
      ? child.children
      : [child],
  );
  const parts = flat.filter((child) => !isSpace(child));
  return parts.every((child) => child.type === 'element' && names.includes(child.tagName)) ? parts : null;
};

const partsOf: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd'],
  table: ['caption', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th'],
};

/** Rows that stand in a table alone, in the body that every browser puts around them. */
function withBody(parts: readonly ElementContent[]): ElementContent[] {
  const rows: ElementContent[] = [];
  for (const each of parts) {
    const last = rows.at(-1);
    const isRow = each.type === 'element' && each.tagName === 'tr';
    if (isRow && last?.type === 'element' && last.tagName === 'tbody') last.children.push(each);
    else rows.push(isRow ? h('tbody', each) : each);
  }
  return rows;
}

/** Text as it was typed between two tags, without the line ends next to them. */
const between = (walk: Walk, node: ParsedNode): string => {
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  const source = walk.text.slice(start.offset, end.offset);
  return source
    .replace(/^<[^>]*>\s*(?:<(?:code|samp|tt)[^>]*>)?\n?/, '')
    .replace(/\n?(?:<\/(?:code|samp|tt)>)?\s*<\/[^>]*>$/, '');
};

const asNumber = (value: string | true | undefined): number | undefined =>
  typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : undefined;

function made(
  walk: Walk,
  node: ParsedNode,
  name: string,
  meaning: HtmlMeaning,
  attributes: Attributes,
  at: Place,
): ElementContent[] {
  const text = (key: string): string | undefined => {
    const value = attributes.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return heading(walk, node, Number(level), at);
  if (name === 'a') {
    if (text('href') === undefined) return walk.children(node, at);
    return link(walk, { ...node, properties: { href: text('href'), title: text('title') } }, at).flatMap((drawn) => {
      if (drawn.type !== 'element' || !drawn.children.some(isBlock)) return [drawn];
      const inner = drawn.children.filter((child) => !isSpace(child));
      const [only] = inner;
      if (inner.length === 1 && only?.type === 'element' && only.tagName === 'p')
        return [{ ...drawn, children: only.children }];
      walk.report(
        'component',
        at,
        '<a> holds whole paragraphs here.',
        'Keep <a> within one line, or write [words](address).',
      );
      return [];
    });
  }
  if (name === 'img')
    return picture(walk, { ...node, properties: { src: text('src'), alt: text('alt'), title: text('title') } }, at);
  if (name === 'pre' || meaning.as === 'code') {
    if (/[{<]/.test(between(walk, node).replaceAll(/<\/?(?:code|samp|tt|br)\b[^>]*>/g, '')) && name === 'pre') {
      walk.report(
        'component',
        at,
        'Code in <pre> cannot be kept as it is typed.',
        'Put it between two lines of ``` instead.',
      );
      return [];
    }
    return walk.words.muted(() =>
      name === 'pre'
        ? [h('pre', { tabIndex: '0' }, h('code', `${between(walk, node)}\n`))]
        : [h('code', walk.children(node, at))],
    );
  }
  walk.around.push(name);
  const children = walk.children(node, at);
  walk.around.pop();
  const parts = partsOf[name];
  if (parts) {
    const only = onlyParts(children, parts);
    if (only === null) {
      walk.report(
        'component',
        at,
        `<${name}> holds words outside of its parts.`,
        `Put all of it into ${parts.map((each) => `<${each}>`).join(' or ')}.`,
      );
      return [];
    }
    if (name === 'table') return [wrapTable(h('table', withBody(only)))];
    return [h(name, name === 'ol' ? { start: asNumber(attributes.get('start')) } : {}, only)];
  }
  if (meaning.stands === 'line' && children.some(isBlock)) {
    walk.report('component', at, `<${name}> holds whole paragraphs here.`, `Keep <${name}> within one line.`);
    return [];
  }
  if (name === 'abbr') {
    if (text('title') === undefined) {
      walk.report('component', at, 'This abbreviation is not explained.', 'Write <abbr title="in full">short</abbr>.');
      return [];
    }
    return [h('abbr', { title: text('title') }, children)];
  }
  if (name === 'details') return [collapsible(walk, children, attributes, at)];
  if (meaning.as === null)
    return meaning.stands === 'line' || children.some(isBlock) || children.every(isSpace)
      ? children
      : [h('p', children)];
  if (name === 'p' && children.some(isBlock)) return children;
  if (name === 'td' || name === 'th')
    return [
      h(
        name,
        {
          scope: name === 'th' ? 'col' : undefined,
          colSpan: asNumber(attributes.get('colspan')),
          rowSpan: asNumber(attributes.get('rowspan')),
        },
        children,
      ),
    ];
  return [h(meaning.as, {}, ['br', 'hr'].includes(name) ? [] : children)];
}

/** A part that opens when it is asked for. */
function collapsible(
  walk: Walk,
  children: readonly ElementContent[],
  attributes: Attributes,
  at: Place,
): ElementContent {
  const shown = children.filter((child) => !isSpace(child));
  const [first, ...rest] = shown;
  if (first?.type !== 'element' || first.tagName !== 'summary')
    walk.report(
      'component',
      at,
      '<details> does not begin with a <summary>.',
      'Write <summary>words to open it by</summary> on the line below <details>.',
    );
  const inner = first?.type === 'element' && first.tagName === 'summary' ? rest : shown;
  const blocks = inner.some(isBlock) ? inner : [h('p', inner)];
  const summary = first?.type === 'element' && first.tagName === 'summary' ? [first] : [];
  return h('details', { open: attributes.has('open') }, [...summary, ...blocks]);
}

const passage = new Set(['p', 'li', 'td', 'th', 'dt', 'dd', 'summary', 'figcaption', 'caption', 'div']);

/** Plain HTML with one safe meaning, read as what it means. */
export function plainHtml(walk: Walk, node: ParsedNode, name: string, at: Place): ElementContent[] {
  const meaning = meanings.get(name);
  if (!meaning || misplaced(walk, node, name, meaning, at)) return [];
  const attributes = readAttributes(walk, node, name, meaning, at);
  if (attributes === null) return [];
  tidyTag(walk, node, name, meaning, attributes, at);
  if (passage.has(name)) walk.words.open(at);
  const nodes = made(walk, node, name, meaning, attributes, at);
  if (passage.has(name)) walk.words.close();
  const alone = node.type === 'mdxJsxFlowElement' && meaning.stands === 'line' && walk.around.length === 0;
  return alone && nodes.length > 0 && !nodes.some(isBlock) ? [h('p', nodes)] : nodes;
}
