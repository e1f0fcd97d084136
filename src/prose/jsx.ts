import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../core/entry.ts';
import { nearest } from '../core/search/nearest.ts';
import { fieldMeta } from '../schema/fields.ts';
import { hidesCharacters } from './bytes.ts';
import { isRefusal, type Surroundings } from './components/component.ts';
import { components } from './components/registry.ts';
import { otherHtml } from './reading/html.ts';
import { problem, type Problem } from './problem.ts';

/** A tag of the text, as the parser gives it. */
export interface Tag {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string | null;
  readonly attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

type Outcome = { readonly node: ElementContent } | { readonly problem: Problem };

const blockTags = new Set([
  'p',
  'ul',
  'ol',
  'div',
  'dl',
  'figure',
  'table',
  'blockquote',
  'pre',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'section',
]);
const isBlock = (node: ElementContent): boolean => node.type === 'element' && blockTags.has(node.tagName);

/** Attributes as plain data, or what is wrong with them. Names are compared as text, never looked up on an object. */
function readAttributes(tag: Tag, at: Place, allowed: readonly string[]): Map<string, string | true> | Problem {
  const read = new Map<string, string | true>();
  for (const attribute of tag.attributes) {
    const { name, value } = attribute;
    if (attribute.type !== 'mdxJsxAttribute' || name === undefined || (value !== null && typeof value === 'object')) {
      return problem(
        'code',
        at,
        'Attributes may not hold program code.',
        'Write name="value", with straight double quotes.',
      );
    }
    if (!allowed.includes(name)) {
      const near = nearest(name, allowed);
      const list = allowed.length === 0 ? 'It takes no attributes.' : `It takes: ${allowed.join(', ')}.`;
      return problem(
        'component',
        at,
        `${tag.name ?? ''} has an attribute here that it does not take.`,
        near ? `Did you mean ${near}="..."?` : list,
      );
    }
    if (read.has(name))
      return problem('component', at, `The attribute ${name} stands here twice.`, 'Keep one of the two.');
    if (typeof value === 'string' && hidesCharacters(value)) {
      return problem(
        'bytes',
        at,
        `The attribute ${name} holds an unseen character.`,
        'Delete it; paste without formatting.',
      );
    }
    read.set(name, typeof value === 'string' ? value : true);
  }
  return read;
}

function unknown(name: string | null, at: Place): Problem {
  if (name === null) return problem('component', at, 'Empty angle brackets are read as code.', 'Delete <> and </>.');
  if (otherHtml.has(name.toLowerCase()))
    return problem(
      'component',
      at,
      `<${name.toLowerCase()}> has no place in an entry.`,
      `Take it out and write what it says in words. For the sign itself write &lt;`,
    );
  const near = nearest(name, [...components.keys()]);
  if (near) return problem('component', at, 'There is no component of this name.', `Did you mean <${near}>?`);
  const known = [...components.keys()].join(', ');
  const help = `Write &lt; for the sign itself. The components are: ${known}.`;
  return problem(
    'component',
    at,
    'Words in angle brackets are read as a component, and there is none of this name.',
    help,
  );
}

/** One tag of the text to HTML nodes, by its component. Children are already safe. */
export function renderTag(
  tag: Tag,
  children: readonly ElementContent[],
  at: Place,
  surroundings: Surroundings,
): Outcome {
  const { name } = tag;
  const found = name === null ? undefined : components.get(name);
  if (!found) return { problem: unknown(name, at) };
  const attributes = readAttributes(tag, at, Object.keys(found.attributes.shape));
  if (!(attributes instanceof Map)) return { problem: attributes };
  const parsed = found.attributes.safeParse(Object.fromEntries(attributes));
  if (!parsed.success) {
    const key = String(parsed.error.issues[0]?.path[0] ?? '');
    const meta = fieldMeta.get(found.attributes.shape[key] as never);
    const message = attributes.has(key) ? `${found.name}: ${key} does not fit.` : `${found.name}: ${key} is missing.`;
    return { problem: problem('component', at, message, meta?.message ?? `See the guide on ${found.name}.`) };
  }
  const inLine = found.holds === 'line';
  if (!inLine && tag.type === 'mdxJsxTextElement') {
    const help = `Put <${found.name}> on lines of its own, with an empty line before and after.`;
    return { problem: problem('component', at, `${found.name} stands within a line.`, help) };
  }
  if (found.holds === 'none' && children.length > 0) {
    return {
      problem: problem(
        'component',
        at,
        `${found.name} holds no text.`,
        `End it with /> and leave out </${found.name}>.`,
      ),
    };
  }
  if (inLine && children.some(isBlock)) {
    return {
      problem: problem('component', at, `${found.name} holds whole paragraphs here.`, `Keep it within one line.`),
    };
  }
  if (found.holds !== 'none' && children.length === 0) {
    return {
      problem: problem(
        'component',
        at,
        `${found.name} is empty.`,
        `Write something between <${found.name}> and </${found.name}>.`,
      ),
    };
  }
  // A line written between the tags without an empty line around it arrives as bare text.
  const bare = found.holds === 'blocks' && !children.some(isBlock);
  const node = found.render(parsed.data, bare ? [h('p', [...children])] : children, surroundings);
  if (isRefusal(node)) return { problem: problem('component', at, ...node) };
  return { node: inLine && tag.type === 'mdxJsxFlowElement' ? h('p', node) : node };
}
