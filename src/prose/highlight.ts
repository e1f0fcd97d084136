import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** Kinds of what stands in code, as classes of the style sheet. */
type Kind = 'comment' | 'string' | 'number' | 'keyword' | 'name' | 'added' | 'removed';

/** Every repetition below has a bound, so that code which is never closed costs no more than any other. */
interface Language {
  /** One pattern; its named groups are the kinds. */
  readonly pattern: RegExp;
}

const words = (list: string): string => String.raw`(?<![\w$.-])(?:${list.trim().split(/\s+/).join('|')})(?![\w$-])`;
const number = String.raw`(?<![\w$])(?:0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w$])`;
const double = String.raw`"(?:[^"\\\n]|\\.){0,300}"`;
const single = String.raw`'(?:[^'\\\n]|\\.){0,300}'`;
const slashes = String.raw`\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/)){0,2000}\*\/`;
const hash = String.raw`(?<![\w$&])#[^\n]*`;

const language = (parts: Partial<Record<Kind, string>>, flags = ''): Language => ({
  pattern: new RegExp(
    Object.entries(parts)
      .map(([kind, source]) => `(?<${kind}>${source})`)
      .join('|'),
    `gmu${flags}`,
  ),
});

const clike = language({
  comment: slashes,
  string: `${double}|${single}|\`(?:[^\`\\\\]|\\\\[\\s\\S]){0,1000}\``,
  keyword: words(
    `abstract any as async await bool boolean break byte case catch char class const continue crate def default defer delete do double else enum export extends false final finally float fn for from func function go if impl implements import in instanceof int interface is let long match mod mut new nil null of package private protected pub public return short static string struct super switch this throw throws trait true try type typeof undefined unsafe use using val var void where while with yield`,
  ),
  number,
});
const python = language({
  comment: hash,
  string: String.raw`"""(?:[^"]|"(?!"")){0,2000}"""|'''(?:[^']|'(?!'')){0,2000}'''|${double}|${single}`,
  keyword: words(
    `and as assert async await break case class continue def del elif else end except False finally for from global if import in is lambda match module next None nonlocal not or pass raise require rescue return self True try unless until while with yield`,
  ),
  number,
});
const shell = language({
  comment: hash,
  string: String.raw`"(?:[^"\\]|\\[\s\S]){0,300}"|'[^']{0,300}'`,
  name: String.raw`\$\{\w{1,60}[^}\n]{0,100}\}|\$[\w?#@*!$]{1,60}|(?<=\s)--?[A-Za-z][\w-]{0,60}`,
  keyword: words(
    `alias case cd do done echo elif else esac eval exec exit export fi for function if in local read return set shift source sudo then trap unset until while`,
  ),
});
const sql = language(
  {
    comment: String.raw`--[^\n]*|\/\*(?:[^*]|\*(?!\/)){0,2000}\*\/`,
    string: String.raw`'(?:[^']|''){0,300}'`,
    keyword: words(
      `add all alter and as asc between by case create cross default delete desc distinct drop else end exists explain false foreign from full group having if in index inner insert into is join key left like limit not null offset on or order outer primary references returning right select set table then true union unique update using values view when where with`,
    ),
    number,
  },
  'i',
);
const yaml = language({
  comment: String.raw`(?<=^|\s)#[^\n]*`,
  name: String.raw`(?<=^[ \t-]{0,60})(?<![\w.\/$])[\w.\/$][\w.\/$-]{0,100}(?=:(?:\s|$))`,
  string: `${double}|${single}`,
  keyword: words('true false null yes no on off'),
  number,
});
const json = language({
  comment: slashes,
  name: String.raw`"(?:[^"\\\n]|\\.){0,300}"(?=\s{0,20}:)`,
  string: double,
  keyword: words('true false null'),
  number: String.raw`-?${number}`,
});
const ini = language({
  comment: String.raw`^[ \t]{0,60}[;#][^\n]*`,
  keyword: String.raw`^[ \t]{0,60}\[[^\]\n]{0,200}\]`,
  name: String.raw`^[ \t]{0,60}[\w.-]{1,100}(?=[ \t]{0,20}=)`,
  string: `${double}|${single}`,
  number,
});
const css = language({
  comment: String.raw`\/\*(?:[^*]|\*(?!\/)){0,2000}\*\/`,
  string: `${double}|${single}`,
  keyword: String.raw`@[\w-]{1,40}|![\w-]{1,40}`,
  name: String.raw`(?<![\w-])-{0,2}[a-z][\w-]{0,60}(?=\s{0,10}:)`,
  number: String.raw`(?<![\w#-])\d+(?:\.\d+)?(?:%|[a-z]+)?`,
});
const markup = language({
  comment: String.raw`<!--(?:[^-]|-(?!->)){0,2000}-->`,
  keyword: String.raw`<\/?[A-Za-z][\w:.-]{0,60}|\/?>`,
  name: String.raw`(?<=\s)[A-Za-z_:][\w:.-]{0,60}(?==)`,
  string: `"[^"<]{0,300}"|'[^'<]{0,300}'`,
});
const diff = language({
  comment: String.raw`^(?:@@|diff |index |--- |\+\+\+ )[^\n]*`,
  added: String.raw`^\+[^\n]*`,
  removed: String.raw`^-[^\n]*`,
});

const languages: ReadonlyMap<string, Language> = new Map(
  (
    [
      [
        clike,
        'js javascript jsx mjs ts typescript tsx java c h cpp c++ cc cs csharp go golang rust rs kotlin kt swift scala php dart groovy',
      ],
      [python, 'py python python3 rb ruby r'],
      [shell, 'sh bash zsh shell console shell-session dockerfile docker powershell ps1'],
      [sql, 'sql postgresql psql mysql sqlite'],
      [yaml, 'yaml yml'],
      [json, 'json json5 jsonc'],
      [ini, 'ini toml cfg conf properties env editorconfig'],
      [css, 'css scss less'],
      [markup, 'html xml svg xhtml vue'],
      [diff, 'diff patch'],
    ] as const
  ).flatMap(([made, names]) => names.split(' ').map((name): [string, Language] => [name, made])),
);

/** Longer code is shown as it is: nobody reads it through, and every sign costs time. */
const longest = 10_000;

/** Code with classes for what its words are; null for a language that is not known. Every sign stays, in order. */
export function highlight(code: string, name: string): ElementContent[] | null {
  const known = languages.get(name.toLowerCase());
  if (!known || code.length > longest) return null;
  const made: ElementContent[] = [];
  let end = 0;
  for (const match of code.matchAll(known.pattern)) {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0];
    if (kind === undefined || match[0] === '') continue;
    if (match.index > end) made.push({ type: 'text', value: code.slice(end, match.index) });
    made.push(h('span', { className: [`code-${kind}`] }, match[0]));
    end = match.index + match[0].length;
  }
  if (end < code.length) made.push({ type: 'text', value: code.slice(end) });
  return made;
}
