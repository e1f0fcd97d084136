import type { ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { mdxToHast } from 'satteri';
import type { Place, Prose, ProseHeading } from '../core/entry.ts';
import { countWords } from '../schema/fields.ts';
import { refuseAddress, withBase } from './addresses.ts';
import { hidesCharacters } from './bytes.ts';
import { isRefusal, type Surroundings } from './components/component.ts';
import { joinMetrics } from './components/metric.ts';
import { forbiddenIn } from './elements.ts';
import { renderTag, type Tag } from './jsx.ts';
import { bodyLimits, bodyProblems } from './limits.ts';
import { lostNotes } from './notes.ts';
import { collectPassages, type Passage } from './passages.ts';
import { problem, type Problem } from './problem.ts';
import { syntaxProblems } from './syntax-errors.ts';
import { plainText, slugger } from './text.ts';

/** A node as the parser gives it: Markdown as HTML nodes, tags and code as nodes of their own. */
interface ParsedNode {
  readonly type: string;
  readonly position?: { readonly start: Place };
  readonly tagName?: string;
  readonly properties?: Properties;
  readonly children?: readonly ParsedNode[];
  readonly value?: string;
}

const mostNodes = 20_000;

/** The address of a note, or back from one, when its name is plain. */
const plainNote = /^#user-content-fn(?:ref)?-[\p{L}\p{N}-]+$/u;

/** Blocks whose words stand together. */
const startsPassage = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** What holds somebody else's words. */
const quoted = new Set(['blockquote', 'pre', 'code', 'sup']);
/** Attributes that hold names and addresses. */
const notWords = new Set(['src', 'url', 'id', 'kind']);

/** Walks the parsed tree once and builds a new one from what is allowed. Collects problems instead of stopping. */
function createWalker(outside: Surroundings) {
  const problems: Problem[] = [];
  const headings: ProseHeading[] = [];
  const links: { address: string; at: Place }[] = [];
  const images: string[] = [];
  const slug = slugger();
  const words = collectPassages();
  /** Pictures are remembered whoever shows them, a component too. */
  const surroundings: Surroundings = {
    base: outside.base,
    image(src) {
      const found = outside.image(src);
      if (!isRefusal(found)) images.push(found.url);
      return found;
    },
  };
  let nodes = 0;
  let nesting = 0;
  let tooDeep = false;
  let depth = 1;

  const children = (node: ParsedNode, at: Place): ElementContent[] => {
    nesting += 1;
    const made = joinMetrics((node.children ?? []).flatMap((child) => visit(child, at)));
    nesting -= 1;
    return made;
  };

  function link(node: ParsedNode, at: Place): ElementContent[] {
    const { href, title, id, dataFootnoteRef, dataFootnoteBackref, ariaLabel, ariaDescribedBy } = node.properties ?? {};
    const address = String(href ?? '');
    const inner = children(node, at);
    if (typeof title === 'string' && hidesCharacters(title)) {
      problems.push(
        problem(
          'bytes',
          at,
          'There is an unseen character in the title of this link.',
          'Delete the code that starts with &#.',
        ),
      );
    }
    if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) {
      if (!plainNote.test(address)) {
        problems.push(
          problem(
            'link',
            at,
            'The name of this note has odd signs.',
            'Use letters, digits and hyphens, for example [^1].',
          ),
        );
        return [];
      }
      return [h('a', { href: address, id, dataFootnoteRef, dataFootnoteBackref, ariaLabel, ariaDescribedBy }, inner)];
    }
    const refusal = refuseAddress(address);
    if (refusal) {
      problems.push(problem('link', at, ...refusal));
      return [];
    }
    if (
      plainText({ type: 'root', children: inner }).trim() === '' &&
      !inner.some((child) => child.type === 'element')
    ) {
      problems.push(problem('link', at, 'This link has no words.', 'Write [words](address).'));
      return [];
    }
    links.push({ address, at });
    const target = address.startsWith('#') ? `#t-${address.slice(1)}` : withBase(surroundings.base, address);
    return [
      h('a', { href: target, title, rel: /^https?:/.test(address) ? ['external', 'noopener'] : undefined }, inner),
    ];
  }

  function picture(node: ParsedNode, at: Place): ElementContent[] {
    const { src, alt, title } = node.properties ?? {};
    if ([alt, title].some((words) => typeof words === 'string' && hidesCharacters(words))) {
      problems.push(
        problem(
          'bytes',
          at,
          'There is an unseen character in the words of this picture.',
          'Delete the code that starts with &#.',
        ),
      );
    }
    const found = surroundings.image(String(src ?? ''));
    if (isRefusal(found)) {
      problems.push(problem('picture', at, ...found));
      return [];
    }
    if (!alt) {
      problems.push(
        problem(
          'picture',
          at,
          'This picture has no words for people who cannot see it.',
          'Write ![what it shows](./name.png).',
        ),
      );
      return [];
    }
    return [
      h('img', {
        src: found.url,
        alt,
        title,
        width: found.width,
        height: found.height,
        loading: 'lazy',
        decoding: 'async',
      }),
    ];
  }

  function heading(node: ParsedNode, level: number, at: Place): ElementContent[] {
    const inner = children(node, at);
    if (node.properties?.['id'] === 'footnote-label')
      return [h('h2', { id: 'footnote-label', className: ['vh'] }, inner)];
    if (level === 1) {
      problems.push(
        problem('heading-level', at, 'The title is the only heading with one #.', 'Start this heading with ##.'),
      );
    } else if (level > depth + 1) {
      problems.push(
        problem('heading-level', at, 'This heading skips a level.', `Start it with ${'#'.repeat(depth + 1)}.`),
      );
    }
    depth = level;
    const text = plainText({ type: 'root', children: inner }).replace(/\s+/g, ' ').trim();
    const id = slug(text);
    headings.push({ depth: level, id, text });
    return [h(`h${Math.max(level, 2)}`, { id }, inner)];
  }

  function element(node: ParsedNode, at: Place): ElementContent[] {
    const name = node.tagName ?? '';
    if (quoted.has(name)) return words.muted(() => plainElement(node, name, at));
    if (!startsPassage.has(name)) return plainElement(node, name, at);
    words.open(at);
    const made = plainElement(node, name, at);
    words.close();
    return made;
  }

  function plainElement(node: ParsedNode, name: string, at: Place): ElementContent[] {
    const properties = node.properties ?? {};
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) return heading(node, Number(level), at);
    switch (name) {
      case 'a':
        return link(node, at);
      case 'img':
        return picture(node, at);
      case 'input':
        return [{ type: 'text', value: properties['checked'] === true ? '\u2611' : '\u2610' }];
      case 'pre':
        return [h('pre', { tabIndex: '0' }, children(node, at))];
      case 'code':
        return [h('code', children(node, at))];
      case 'th':
      case 'td': {
        const align = /text-align: (left|center|right)/.exec(String(properties['style'] ?? ''))?.[1];
        const inner = children(node, at);
        // An empty corner cell heads nothing, so it is no heading.
        const cell = name === 'th' && inner.length === 0 ? 'td' : name;
        return [
          h(
            cell,
            { className: align ? [`align-${align}`] : undefined, scope: cell === 'th' ? 'col' : undefined },
            inner,
          ),
        ];
      }
      case 'table':
        return [
          h(
            'div',
            { className: ['table'], role: 'region', ariaLabel: 'Table', tabIndex: '0' },
            h('table', children(node, at)),
          ),
        ];
      case 'section':
        return [
          h('section', { dataFootnotes: properties['dataFootnotes'], className: ['footnotes'] }, children(node, at)),
        ];
      case 'ol':
        return [h('ol', { start: properties['start'] }, children(node, at))];
      case 'li':
        return [h('li', { id: properties['id'] }, children(node, at))];
      default:
        return [h(name, children(node, at))];
    }
  }

  function visit(node: ParsedNode, parent: Place): ElementContent[] {
    const at = node.position?.start ?? parent;
    nodes += 1;
    if (nodes > mostNodes) return [];
    if (nesting > bodyLimits.treeDepth) {
      if (!tooDeep)
        problems.push(
          problem('limits', at, 'The text is nested too deeply here.', 'Write it with fewer levels within each other.'),
        );
      tooDeep = true;
      return [];
    }
    switch (node.type) {
      case 'text': {
        const value = node.value ?? '';
        if (hidesCharacters(value)) {
          problems.push(
            problem(
              'bytes',
              at,
              'There is an unseen character here, written as a code.',
              'Delete the code that starts with &#.',
            ),
          );
        }
        words.add(value);
        return [{ type: 'text', value }];
      }
      case 'element':
        return element(node, at);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const tag = node as unknown as Tag;
        const block = node.type === 'mdxJsxFlowElement';
        if (block) words.open(at);
        for (const { name, value } of tag.attributes) {
          if (typeof value === 'string' && !notWords.has(name ?? '') && tag.name !== 'Quote') words.aside(value, at);
        }
        const inner = tag.name === 'Quote' ? words.muted(() => children(node, at)) : children(node, at);
        if (block) words.close();
        const outcome = renderTag(tag, inner, at, surroundings);
        if ('problem' in outcome) {
          problems.push(outcome.problem);
          return [];
        }
        if (tag.name === 'Term') links.push({ address: `/glossary/#${String(tag.attributes[0]?.value)}`, at });
        return [outcome.node];
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const comment = (node.value ?? '').trim().startsWith('/*');
        problems.push(
          comment
            ? problem('code', at, 'Hidden comments are not kept in entries.', 'Delete it, from {/* to */}.')
            : problem(
                'code',
                at,
                'Curly braces are read as program code.',
                'Write \\{ and \\} for the signs themselves.',
              ),
        );
        return [];
      }
      case 'mdxjsEsm': {
        const word = (node.value ?? '').startsWith('export') ? 'export' : 'import';
        problems.push(
          problem(
            'code',
            at,
            `A paragraph that starts with "${word}" is read as program code.`,
            'Start the sentence with another word.',
          ),
        );
        return [];
      }
      default:
        problems.push(
          problem(
            'code',
            at,
            'This part of the text is not allowed in entries.',
            'Delete it, or write it as plain text.',
          ),
        );
        return [];
    }
  }

  return {
    run(root: ParsedNode) {
      const tree: Root = { type: 'root', children: children(root, { line: 1, column: 1 }) };
      if (nodes > mostNodes) {
        problems.push(
          problem('limits', { line: 1, column: 1 }, 'The text has too many parts.', 'Split it into several entries.'),
        );
      }
      return { tree, problems, headings, links, images, passages: words.done() };
    },
  };
}

const nestedLink = (node: Root | ElementContent, within = false): boolean => {
  const isLink = node.type === 'element' && node.tagName === 'a';
  if (isLink && within) return true;
  return 'children' in node && (node.children as ElementContent[]).some((child) => nestedLink(child, within || isLink));
};

/** What became of a text. */
export interface Rendered {
  /** Null when there are problems. */
  readonly prose: Prose | null;
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
}

/**
 * The text of an entry to safe HTML (design, section 4, steps 4 and 5): one parse, one walk, a last allow-list, escaped output.
 * Nothing is evaluated. Runs in a child process because the parser can abort on hostile input.
 */
export function renderBody(body: string, surroundings: Surroundings): Rendered {
  const start = { line: 1, column: 1 };
  const limited = bodyProblems(body);
  if (limited.length > 0) return { prose: null, passages: [], problems: limited };
  let parsed: ParsedNode;
  try {
    parsed = mdxToHast(body, { features: { frontmatter: false } });
  } catch (error) {
    return { prose: null, passages: [], problems: syntaxProblems(error, body) };
  }
  const { tree, problems, headings, links, images, passages } = createWalker(surroundings).run(parsed);
  problems.push(...lostNotes(body));
  if (problems.length > 0) return { prose: null, passages, problems };
  if (nestedLink(tree)) {
    return {
      prose: null,
      passages,
      problems: [problem('link', start, 'A link stands within a link.', 'Take the inner link out.')],
    };
  }
  const forbidden = forbiddenIn(tree);
  if (forbidden !== null) {
    const help = 'Simplify the text around it; if it looks harmless, tell the maintainer.';
    return {
      prose: null,
      passages,
      problems: [problem('output', start, `The text would put out ${forbidden}.`, help)],
    };
  }
  const plain = plainText(tree);
  return {
    prose: { html: toHtml(tree), headings, words: countWords(plain), plain, images, links },
    passages,
    problems: [],
  };
}
