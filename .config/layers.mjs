/**
 * Which part of `src/` may import what: its own folder, the layers to its left, and the packages named here.
 * The linter holds it (eslint.mjs); layers.test.ts proves that the linter does.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From left to right; each may import only what stands to its left. `site` is everything that is not a layer. */
export const order = ['messages', 'schema', 'core', 'prose', 'checks', 'views', 'adapters', 'site'];

/** Folders and files of `src/` that make up the site. */
const siteParts = ['pages', 'layouts', 'components', 'styles', 'e2e', 'sample', 'library', 'content.config'];

/** Packages by folder; `*` stands for any. A folder below another may use the packages of both. */
export const packages = {
  messages: [],
  schema: ['zod'],
  core: ['zod', 'temporal-polyfill', 'minisearch'],
  prose: ['zod', 'satteri', 'yaml', 'hast', 'hastscript', 'hast-util-to-html'],
  checks: [
    'zod',
    'yaml',
    'unified',
    'retext-english',
    'retext-equality',
    'retext-simplify',
    'retext-readability',
    'libphonenumber-js',
  ],
  views: ['temporal-polyfill', 'zod'],
  adapters: ['node:*'],
  'adapters/files': ['astro', 'sharp', 'yaml'],
  'adapters/reports': [],
  'adapters/search': ['pagefind', 'minisearch'],
  'adapters/feeds': [
    'feed',
    'unified',
    'rehype-parse',
    'rehype-remark',
    'remark-gfm',
    'remark-stringify',
    'hast',
    'hastscript',
    'mdast',
  ],
  'adapters/server': [],
  'adapters/init': ['yaml'],
  'adapters/upgrade': [],
  'adapters/drafts': ['zod'],
  'adapters/share': ['zod', 'yaml', 'hast', 'hastscript', 'hast-util-to-html'],
  'adapters/decap': ['decap-cms', 'esbuild', 'yaml', 'zod'],
  'adapters/build': ['astro'],
  'adapters/calendar': ['ical-generator'],
  'adapters/qr': ['qr'],
};

/** The pool that runs the parser in child processes: the one part of `prose` that is not for a browser. */
export const pool = [
  'src/prose/pool.ts',
  'src/prose/children.ts',
  'src/prose/child.ts',
  'src/prose/trespass.fixture.ts',
  'src/prose/watchdog.ts',
];
export const poolPackages = ['tinypool', 'node:*'];

/** The migrations of the schema: `yaml` gives them the positions of what they change. */
export const migrations = ['src/schema/migrations/*.ts'];
export const migrationPackages = ['yaml'];

/** What tests may use besides. */
export const testPackages = [
  'vitest',
  'fast-check',
  'satteri',
  'saxes',
  'commonmark-spec',
  'remark-gfm',
  'remark-parse',
  'unified',
  'node:*',
];

const source = fileURLToPath(new URL('../src/', import.meta.url));
const foldersOf = (folder) =>
  readdirSync(source + folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\\\*$/, '.*');

const notAmong = (allowed) => `^(?!\\.)(?!(?:${['$^', ...allowed.map(escape)].join('|')})(?:/|$)).+`;

const names = (list) => list.map(escape).join('|');

/**
 * The restrictions of one folder as patterns of `no-restricted-imports`. `deeper` is for the folders within it, from
 * which one more step up is still inside.
 */
export function restrictionsOf(folder, extraPackages = [], deeper = false) {
  const [layer, adapter] = folder.split('/');
  const steps = folder.split('/').length + (deeper ? 1 : 0);
  const right = order.slice(order.indexOf(layer) + 1).flatMap((each) => (each === 'site' ? siteParts : [each]));
  const allowed = [...packages[layer], ...((adapter && packages[folder]) || []), ...extraPackages];
  const strangers = adapter ? foldersOf('adapters').filter((each) => each !== adapter) : [];
  return [
    {
      regex: `^(?:\\./)*(?:\\.\\./){${steps},}(?:src/)?(?:${names(right)})(?:[/.]|$)`,
      message: `Imports run one way: ${order.join(' -> ')}.`,
    },
    { regex: notAmong(allowed), message: `src/${folder} may import only: ${allowed.join(', ') || 'no package'}.` },
    ...(strangers.length
      ? [
          {
            regex: `^\\.\\./(?:\\.\\./)*(?:adapters/)?(?:${names(strangers)})(?:/|$)`,
            message: 'Adapters never import each other: pass what one needs from the caller.',
          },
        ]
      : []),
  ];
}

/** Every folder that has restrictions, the more general first. */
export const folders = [...order.slice(0, -1), ...foldersOf('adapters').map((adapter) => `adapters/${adapter}`)];
