import type { Element as HastElement, ElementContent, Properties, Root } from 'hast';
import { hidesCharacters } from './bytes.ts';
import { refuseAddress } from './addresses.ts';

type Test = (value: unknown) => boolean;

const words: Test = (value) => typeof value === 'string' && !hidesCharacters(value);
const number: Test = (value) => typeof value === 'number' || (typeof value === 'string' && /^\d{1,6}$/.test(value));
const flag: Test = (value) => value === true || value === '' || value === false;
const id: Test = (value) => typeof value === 'string' && /^(?:t|user-content)-[\p{L}\p{M}\p{N}-]+$/u.test(value);
const address: Test = (value) => typeof value === 'string' && refuseAddress(value) === null;
const picture: Test = (value) =>
  typeof value === 'string' && /^\/(?:[\w.-]+\/)*media\/[a-z0-9/-]+\.[a-z]{3,4}$/.test(value);
const oneOf =
  (...values: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const classes: Test = (value) =>
  Array.isArray(value) && value.every((name) => typeof name === 'string' && /^[a-z][a-z0-9-]*$/.test(name));
const focusable: Test = (value) => value === 0 || value === '0';
const idList: Test = (value) => Array.isArray(value) && value.every((name) => name === 'footnote-label');

const anywhere: Readonly<Record<string, Test>> = { className: classes };

/** Every element that may leave the prose path, with the attributes it may carry. Nothing else is ever printed. */
const elements: Readonly<Record<string, Readonly<Record<string, Test>>>> = Object.assign(
  Object.create(null) as object,
  {
    p: {},
    em: {},
    strong: {},
    del: {},
    blockquote: { cite: address },
    hr: {},
    br: {},
    pre: { tabIndex: focusable },
    code: {},
    h2: { id: (value: unknown) => id(value) || value === 'footnote-label' },
    h3: { id },
    h4: { id },
    h5: { id },
    h6: { id },
    a: {
      href: address,
      title: words,
      rel: classes,
      download: flag,
      id,
      dataFootnoteRef: flag,
      dataFootnoteBackref: flag,
      ariaLabel: words,
      ariaDescribedBy: idList,
    },
    img: {
      src: picture,
      alt: words,
      title: words,
      width: number,
      height: number,
      loading: oneOf('lazy'),
      decoding: oneOf('async'),
    },
    ul: {},
    ol: { start: number },
    li: { id, value: number },
    table: {},
    thead: {},
    tbody: {},
    tr: {},
    th: { scope: oneOf('col'), colSpan: number, rowSpan: number },
    td: { colSpan: number, rowSpan: number },
    tfoot: {},
    caption: {},
    details: { open: flag },
    summary: {},
    ins: {},
    u: {},
    small: {},
    q: {},
    section: { dataFootnotes: flag },
    sup: {},
    sub: {},
    abbr: { title: words },
    kbd: {},
    span: {},
    div: {
      role: oneOf('note', 'region'),
      dataKind: oneOf('note', 'tip', 'caution', 'illustration'),
      tabIndex: focusable,
      ariaLabel: words,
    },
    figure: {},
    figcaption: {},
    cite: {},
    dl: {},
    dt: {},
    dd: {},
    s: {},
    mark: {},
  } satisfies Record<string, Record<string, Test>>,
) as Record<string, Record<string, Test>>;

function attributesAllowed(rules: Readonly<Record<string, Test>>, properties: Properties): string | null {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    const test = Object.hasOwn(rules, name) ? rules[name] : Object.hasOwn(anywhere, name) ? anywhere[name] : undefined;
    if (!test?.(value)) return name;
  }
  return null;
}

/** What stands in the tree and may not be printed; null when all is allowed. The last wall before HTML (step 5). */
export function forbiddenIn(node: Root | ElementContent): string | null {
  if (node.type === 'text') return hidesCharacters(node.value) ? 'an unseen character' : null;
  if (node.type === 'element') {
    const rules = elements[node.tagName];
    if (!rules) return `the element ${node.tagName}`;
    const attribute = attributesAllowed(rules, node.properties);
    if (attribute !== null) return `the attribute ${attribute} of ${node.tagName}`;
  } else if (node.type !== 'root') return `a node of type ${node.type}`;
  for (const child of (node as HastElement).children) {
    const found = forbiddenIn(child);
    if (found !== null) return found;
  }
  return null;
}
