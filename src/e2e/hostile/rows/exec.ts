import { canary, lessonText, rowsOf } from '../row.ts';

/** Code that would run at build, in a browser's module graph, or in a tool that reads the content. */
const { rows, add, body, fields, file } = rowsOf('exec');

body('exec-esm-after-text', `Text.\n\nexport const a = ${canary('exec-esm-after-text')}\n`);
body('exec-esm-import', `import x from 'data:text/javascript,${canary('exec-esm-import').replaceAll("'", '%27')}'\n`);
body('exec-esm-import-attributes', `import data from './x.json' with { type: 'json' }\n`);
body('exec-esm-indented', `  export default ${canary('exec-esm-indented')}\n`, 'inert');
body('exec-esm-in-quote', `> export const a = ${canary('exec-esm-in-quote')}\n`, 'inert');
body('exec-esm-in-list', `- import fs from 'node:fs'\n`, 'inert');
body('exec-esm-unicode-escape', `\\u0065xport const a = 1\n`, 'inert');
body('exec-esm-tab', `export\tconst a = ${canary('exec-esm-tab')}\n`);
body('exec-esm-after-comment', `{/* a */}\nexport const a = ${canary('exec-esm-after-comment')}\n`);
body('exec-expression-block', `{${canary('exec-expression-block')}}\n`);
body('exec-expression-template', `{\`\${${canary('exec-expression-template')}}\`}\n`);
body('exec-expression-in-heading', `## {${canary('exec-expression-in-heading')}}\n`);
body('exec-expression-in-table', `| a |\n|---|\n| {${canary('exec-expression-in-table')}} |\n`);
body('exec-expression-in-footnote', `a[^1]\n\n[^1]: {${canary('exec-expression-in-footnote')}}\n`);
body('exec-expression-in-footnote-unused', `[^1]: {${canary('exec-expression-in-footnote-unused')}}\n`);
body('exec-expression-in-emphasis', `**{${canary('exec-expression-in-emphasis')}}**\n`);
body('exec-expression-in-alt', `![{${canary('exec-expression-in-alt')}}](./p.png)\n`);
body('exec-expression-in-definition', `[a]\n\n[a]: {${canary('exec-expression-in-definition')}}\n`);
body('exec-expression-lazy-quote', `> a\n{${canary('exec-expression-lazy-quote')}}\n`);
body('exec-expression-after-autolink', `See www.a.b_{${canary('exec-expression-after-autolink')}}\n`);
body('exec-expression-after-mail', `a@b.example{${canary('exec-expression-after-mail')}}\n`);
body('exec-expression-entity', `&#123;${canary('exec-expression-entity')}&#125;\n`, 'inert');
body('exec-expression-escaped', `\\{${canary('exec-expression-escaped')}\\}\n`, 'inert');
body('exec-expression-half-escaped', `\\\\{${canary('exec-expression-half-escaped')}}\n`);
body('exec-expression-in-code', `\`{${canary('exec-expression-in-code')}}\`\n`, 'inert');
body('exec-expression-in-fence', `\`\`\`js\n{${canary('exec-expression-in-fence')}}\n\`\`\`\n`, 'inert');
body('exec-expression-unclosed-fence', `\`\`\`js\nexport const a = ${canary('exec-expression-unclosed-fence')}\n`);
body('exec-expression-fake-fence', `\`\`\` js \`\n{${canary('exec-expression-fake-fence')}}\n\`\`\`\n`);
body('exec-expression-tilde-fence', `~~~ a ~ b\n{${canary('exec-expression-tilde-fence')}}\n~~~\n`, 'inert');
body('exec-indented-code', `    {${canary('exec-indented-code')}}\n`, 'inert');
body('exec-attribute-expression', `<Callout kind={${canary('exec-attribute-expression')}}>a</Callout>\n`);
body('exec-attribute-template', `<Callout kind=\`tip\`>a</Callout>\n`);
body('exec-attribute-element', `<Callout kind=<b>{${canary('exec-attribute-element')}}</b>>a</Callout>\n`);
body('exec-attribute-spread-only', `<Callout {...{kind: 'tip'}}>a</Callout>\n`);
body('exec-attribute-comment', `<Callout {/* a */} kind="tip">a</Callout>\n`);
body('exec-attribute-set-html', `<abbr set:html="<img src=x onerror=alert(1)>" title="a">a</abbr>\n`);
body('exec-attribute-define-vars', `<kbd define:vars="a">a</kbd>\n`);
body('exec-attribute-slot', `<Callout slot="x" kind="tip">a</Callout>\n`);
body('exec-attribute-key-ref', `<Callout key="1" ref="2" kind="tip">a</Callout>\n`);
body('exec-tag-script', `<script>alert(1)</script>\n`);
body('exec-tag-style', `<style>@import 'https://evil.example/a.css'</style>\n`);
body('exec-tag-member', `<Callout.constructor kind="tip">a</Callout.constructor>\n`);
body('exec-tag-namespace', `<astro:fragment>a</astro:fragment>\n`);
body('exec-tag-constructor', `<constructor>a</constructor>\n`);
body('exec-tag-proto', `<__proto__>a</__proto__>\n`);
body('exec-tag-lookalike', `<Cаllout kind="tip">a</Cаllout>\n`);
body('exec-tag-lowercase', `<callout kind="tip">a</callout>\n`);
body('exec-tag-generic', `<Callout<string> kind="tip">a</Callout>\n`);
body('exec-tag-fragment', `<>{${canary('exec-tag-fragment')}}</>\n`);
body('exec-tag-dangerously', `<kbd dangerouslySetInnerHTML={{__html: '<img src=x onerror=alert(1)>'}} />\n`);
body('exec-tag-inside-component', `<Callout kind="tip">\n<script>alert(1)</script>\n</Callout>\n`);
body(
  'exec-tag-in-quote-in-list',
  `- > <Callout kind="tip">\n  > {${canary('exec-tag-in-quote-in-list')}}\n  > </Callout>\n`,
);
fields('exec-layout', 'layout: ./evil.mjs');
fields('exec-slug', 'slug: ../x');
fields('exec-components', 'components: { p: x }');
fields('exec-tag-js-function', 'title: !!js/function "function(){}"');
fields('exec-tag-binary', 'title: !!binary aGk=');
fields('exec-tag-custom', 'title: !include /etc/passwd');
fields('exec-tag-verbatim', 'title: !<tag:yaml.org,2002:str> a');
fields('exec-directive-title', 'title: "%TAG ! tag:x,2000:"', 'inert');
fields('exec-template-title', 'title: "${7*7} #{7*7} {{7*7}} <%= 7*7 %>"', 'inert');
// Astro's store takes such a text for a picture to import, and ran the file it names.
fields('exec-astro-image-title', 'title: "__ASTRO_IMAGE_%OUTSIDE%/evil.mjs?.png"', 'inert');
fields(
  'exec-astro-image-list',
  'aliases: ["__ASTRO_IMAGE_%OUTSIDE%/evil.mjs?.png", "__ASTRO_IMAGE_./nope.png"]',
  'inert',
);
fields('exec-astro-image-source', 'sources: [{ title: "__ASTRO_IMAGE_%OUTSIDE%/secret.png" }]', 'inert');
file('exec-fence-js', 'lessons/exec-fence-js.mdx', `---js\n{ title: ${canary('exec-fence-js')} }\n---\na\n`);
file('exec-fence-json', 'lessons/exec-fence-json.mdx', `---json\n{ "title": "a" }\n---\na\n`);
file('exec-fence-space', 'lessons/exec-fence-space.mdx', `--- \ntitle: a\nlayout: ./evil.mjs\n---\na\n`);
file(
  'exec-fence-second',
  'lessons/exec-fence-second.mdx',
  `${lessonText('')}\n---\nlayout: ./evil.mjs\n---\n`,
  'inert',
);
file('exec-fence-four', 'lessons/exec-fence-four.mdx', `----\ntitle: a\n----\na\n`);
file('exec-yaml-directive', 'lessons/exec-yaml-directive.mdx', `---\n%YAML 1.1\n--- \ntitle: a\n---\na\n`);
file('exec-module-beside', 'lessons/evil.mjs', `${canary('exec-module-beside')}\n`);
file('exec-module-ts', 'lessons/evil.ts', `${canary('exec-module-ts')}\n`);
file('exec-config', 'content.config.ts', `${canary('exec-config')}\n`);
file('exec-astro-page', 'lessons/page.astro', `---\n${canary('exec-astro-page')}\n---\n`);
file('exec-package-json', 'package.json', `{"type":"module","scripts":{"prepare":"true"}}`);
file('exec-node-modules', 'node_modules/zod/index.js', `${canary('exec-node-modules')}\n`);
file('exec-yaml-in-mdx-folder', 'lessons/a.yaml', 'title: a\n');
file('exec-mdx-in-yaml-folder', 'glossary/a.mdx', lessonText('a'));
file('exec-gitattributes', '.gitattributes', '*.mdx filter=evil\n');
file('exec-hidden', 'lessons/.evil.mdx', lessonText('a'));
add({
  id: 'exec-two-sources',
  expect: 'refused',
  files: { 'lessons/twice.mdx': lessonText(''), 'lessons/twice.js': canary('exec-two-sources') },
});

export default rows;
