import type { ElementContent, Properties } from 'hast';
import { describe, expect, it } from 'vitest';
import { forbiddenIn } from './elements.ts';

const element = (tagName: string, properties: Properties = {}, children: ElementContent[] = []): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const said = (tagName: string, properties: Properties = {}) => forbiddenIn(element(tagName, properties));

const plain =
  'p em strong del blockquote hr br pre code h2 h3 h4 h5 h6 a img ul ol li table thead tbody tr th td tfoot caption details summary ins u small q section sup sub abbr kbd span div figure figcaption cite dl dt dd s mark'.split(
    ' ',
  );

describe('an element', () => {
  it('of the list is printed', () => {
    expect(plain.filter((name) => said(name) !== null)).toEqual([]);
  });

  it.each([
    'script',
    'style',
    'iframe',
    'object',
    'svg',
    'form',
    'input',
    'base',
    'link',
    'meta',
    'h1',
    'video',
    'P',
    '',
    'constructor',
    '__proto__',
    'toString',
  ])('that is not on the list is never: %j', (name) => {
    expect(said(name)).toBe(`the element ${name}`);
  });

  it('is looked into, however deep', () => {
    const deep = element('div', {}, [
      element('p', {}, [{ type: 'text', value: 'a' }, element('em', {}, [element('script')])]),
    ]);
    expect(forbiddenIn({ type: 'root', children: [element('p'), deep] })).toBe('the element script');
  });
});

describe('an attribute', () => {
  it.each([
    ['blockquote', { cite: 'https://a.example/' }],
    ['pre', { tabIndex: 0 }],
    ['pre', { tabIndex: '0' }],
    ['h2', { id: 't-what-happened' }],
    ['h2', { id: 'footnote-label' }],
    ['h3', { id: 't-größe-2' }],
    ['h4', { id: 't-a' }],
    ['h5', { id: 't-a' }],
    ['h6', { id: 't-a' }],
    ['a', { href: '/lessons/a/', title: 'A', rel: ['noopener'], download: true, id: 'user-content-fnref-1' }],
    ['a', { dataFootnoteRef: '', ariaDescribedBy: ['footnote-label'] }],
    ['a', { dataFootnoteBackref: '', ariaLabel: 'Back' }],
    ['img', { src: '/media/lessons/a.png', alt: 'A', title: 'A', width: 10, height: '20', loading: 'lazy' }],
    ['img', { src: '/portal/media/lessons/a.jpeg', decoding: 'async' }],
    ['ol', { start: 3 }],
    ['li', { id: 'user-content-fn-1', value: 3 }],
    ['th', { scope: 'col', colSpan: 2, rowSpan: 2 }],
    ['td', { colSpan: 2, rowSpan: 2 }],
    ['details', { open: true }],
    ['details', { open: false }],
    ['section', { dataFootnotes: true }],
    ['abbr', { title: 'In full' }],
    ['div', { role: 'note', dataKind: 'tip', tabIndex: 0, ariaLabel: 'A note' }],
    ['div', { role: 'region' }],
    ['div', { dataKind: 'note' }],
    ['div', { dataKind: 'caution' }],
    ['div', { dataKind: 'illustration' }],
    ['p', { className: ['lede', 'a-1'] }],
    ['p', { title: null, id: undefined }],
  ])('that %s may carry is printed: %j', (name, properties) => {
    expect(said(name, properties as Properties)).toBeNull();
  });

  it.each([
    ['p', { onclick: 'x' }, 'onclick'],
    ['p', { style: 'color: red' }, 'style'],
    ['p', { id: 't-a' }, 'id'],
    ['p', { constructor: 'x' }, 'constructor'],
    ['p', { className: 'lede' }, 'className'],
    ['p', { className: ['Lede'] }, 'className'],
    ['p', { className: ['1a'] }, 'className'],
    ['p', { className: ['a b'] }, 'className'],
    ['p', { className: ['a', 'b"c'] }, 'className'],
    ['p', { className: [1] }, 'className'],
    ['a', { href: 'javascript:alert(1)' }, 'href'],
    ['a', { href: 'data:text/html,x' }, 'href'],
    ['a', { href: ['https://a.example/'] }, 'href'],
    ['a', { title: 'a\u202eb' }, 'title'],
    ['a', { title: 1 }, 'title'],
    ['a', { download: 'name.exe' }, 'download'],
    ['a', { id: 'login' }, 'id'],
    ['a', { id: 'xt-a' }, 'id'],
    ['a', { id: 't-a b' }, 'id'],
    ['a', { id: 't-' }, 'id'],
    ['a', { ariaDescribedBy: ['login'] }, 'ariaDescribedBy'],
    ['a', { ariaDescribedBy: 'footnote-label' }, 'ariaDescribedBy'],
    ['a', { ariaDescribedBy: ['footnote-label', 'login'] }, 'ariaDescribedBy'],
    ['a', { target: '_blank' }, 'target'],
    ['blockquote', { cite: 'javascript:x' }, 'cite'],
    ['h2', { id: 'login' }, 'id'],
    ['h2', { id: 'footnote-label-2' }, 'id'],
    ['h3', { id: 'footnote-label' }, 'id'],
    ['img', { src: 'https://a.example/a.png' }, 'src'],
    ['img', { src: '/media/a.svgz5' }, 'src'],
    ['img', { src: '/media/../a.png' }, 'src'],
    ['img', { src: 'x/media/a.png' }, 'src'],
    ['img', { src: '/media/a.png?x' }, 'src'],
    ['img', { src: '/media/A.png' }, 'src'],
    ['img', { src: '/a b/media/a.png' }, 'src'],
    ['img', { src: ['/media/a.png'] }, 'src'],
    ['img', { src: '/notmedia' }, 'src'],
    ['img', { width: '10px' }, 'width'],
    ['img', { width: 'x10' }, 'width'],
    ['img', { width: '1234567' }, 'width'],
    ['img', { width: true }, 'width'],
    ['img', { loading: 'eager' }, 'loading'],
    ['img', { srcSet: 'a' }, 'srcSet'],
    ['th', { scope: 'row' }, 'scope'],
    ['th', { scope: ['col'] }, 'scope'],
    ['pre', { tabIndex: 1 }, 'tabIndex'],
    ['pre', { tabIndex: '-1' }, 'tabIndex'],
    ['details', { open: 'yes' }, 'open'],
    ['div', { role: 'button' }, 'role'],
    ['div', { dataKind: 'other' }, 'dataKind'],
  ])('that %s may not carry is refused: %j', (name, properties, attribute) => {
    expect(said(name, properties as unknown as Properties)).toBe(`the attribute ${attribute} of ${name}`);
  });
});

describe('what is no element', () => {
  it('is printed when it is text without unseen characters', () => {
    expect(forbiddenIn({ type: 'text', value: 'a' })).toBeNull();
    expect(forbiddenIn({ type: 'text', value: 'a\u202eb' })).toBe('an unseen character');
    expect(forbiddenIn({ type: 'root', children: [{ type: 'text', value: '\u2066' }] })).toBe('an unseen character');
  });

  it.each(['comment', 'raw', 'mdxJsxFlowElement', 'doctype'])('is refused when it is a %s', (type) => {
    expect(forbiddenIn({ type, value: 'x' } as never)).toBe(`a node of type ${type}`);
  });
});
