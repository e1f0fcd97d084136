import { lessonText, rowsOf } from '../row.ts';

/** Roads to files outside the content folder. `%OUTSIDE%` holds secret.png and secret.txt. */
const { rows, add, body, fields } = rowsOf('read');

for (const [name, src] of Object.entries({
  up: '../../outside/secret.png',
  'up-encoded': './%2e%2e/%2e%2e/outside/secret.png',
  'up-inside': './a/../../../outside/secret.png',
  absolute: '%OUTSIDE%/secret.png',
  'file-address': 'file://%OUTSIDE%/secret.png',
  'dev-server': '/@fs%OUTSIDE%/secret.png',
  home: '~/secret.png',
  backslash: '..\\\\..\\\\secret.png',
  other: '../case-studies/secret.png',
  query: './p.png?raw',
  fragment: './p.png#a',
  'alternate-stream': './p.png::$DATA',
  proc: '/proc/self/environ.png',
  loopback: 'http://127.0.0.1:9/secret.png',
  metadata: 'http://169.254.169.254/latest/meta-data/a.png',
})) {
  body(`read-image-${name}`, `![a](${src})\n`);
}
body('read-figure-up', '<Figure src="./../../outside/secret.png" alt="a" />\n');
body('read-link-file', '[a](file://%OUTSIDE%/secret.txt)\n');
body('read-link-fs', '[a](/@fs/%OUTSIDE%/secret.txt)\n');
fields('read-field-include', 'summary: "@include %OUTSIDE%/secret.txt"', 'inert');
fields('read-field-image', 'image: "%OUTSIDE%/secret.png"');
add({ id: 'read-link-entry', expect: 'refused', files: {}, links: { 'lessons/secret.mdx': '%OUTSIDE%/secret.txt' } });
add({
  id: 'read-link-entry-up',
  expect: 'refused',
  files: {},
  links: { 'lessons/up.mdx': '../../outside/secret.txt' },
});
add({
  id: 'read-link-portal',
  expect: 'refused',
  files: {},
  links: { 'glossary/portal.yaml': '%OUTSIDE%/secret.txt' },
});
add({ id: 'read-link-folder', expect: 'refused', files: {}, links: { 'lessons/folder': '%OUTSIDE%' } });
add({ id: 'read-link-collection', expect: 'refused', files: {}, links: { paths: '%OUTSIDE%' } });
add({ id: 'read-link-broken', expect: 'refused', files: {}, links: { 'lessons/nowhere.mdx': '/nowhere/at/all' } });
add({
  id: 'read-link-loop',
  expect: 'refused',
  files: {},
  links: { 'lessons/loop.mdx': 'loop.mdx', 'lessons/round': '../lessons' },
});
add({
  id: 'read-link-inside',
  expect: 'refused',
  files: { 'lessons/real.mdx': lessonText('') },
  links: { 'lessons/alias.mdx': 'real.mdx' },
});
add({ id: 'read-link-process', expect: 'refused', files: {}, links: { 'lessons/environ.mdx': '/proc/self/environ' } });
add({
  id: 'read-link-endless',
  expect: 'refused',
  files: {},
  links: { 'lessons/zero.mdx': '/dev/zero', 'lessons/zero.png': '/dev/zero' },
});
add({ id: 'read-hard-link', expect: 'refused', files: {}, specials: { 'lessons/hard.mdx': 'hard-link' } });
add({ id: 'read-fifo', expect: 'refused', files: {}, specials: { 'lessons/pipe.mdx': 'fifo' } });
add({ id: 'read-fifo-picture', expect: 'refused', files: {}, specials: { 'lessons/pipe.png': 'fifo' } });
add({ id: 'read-socket', expect: 'refused', files: {}, specials: { 'lessons/plug.yaml': 'socket' } });

export default rows;
