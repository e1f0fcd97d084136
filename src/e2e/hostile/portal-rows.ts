import type { Row } from './row.ts';

const plain = {
  name: 'name: Proof',
  organisation: 'organisation: Proof',
  tagline: 'tagline: A library under attack.',
  site: 'site: https://proof.example/',
  reviewEvery:
    'reviewEvery: { lessons: 12, case-studies: 24, reflections: 24, practices: 12, articles: 24, paths: 12, communities: 12 }',
};
const img = '<img src=x onerror=alert(1)>';
const end = '</title></style></script><script>alert(1)</script>';

/** A portal.yaml in which these fields stand instead of, or besides, plain ones. */
const portalWith = (fields: Readonly<Record<string, string>>): string =>
  `${Object.values({ ...plain, ...fields }).join('\n')}\n`;

/** The worst portal.yaml that is let in; the site of all accepted rows is built with it. */
export const worstPortal = portalWith({
  name: `name: '${img}'`,
  organisation: `organisation: '${end}'`,
  tagline: `tagline: '"onclick="alert(1) ]]> ${img}'`,
  notice: `notice: '${end}'`,
  about: `about: '${end} ${img} [a](javascript:alert(1))'`,
  discussion: `discussion: 'https://a.example/"onclick="alert(1)'`,
  repository: `repository: 'https://a.example/"><script>alert(1)</script>'`,
  oftenLookedFor: `oftenLookedFor: ['${img}', '"onclick="alert(1)', '&q=<b>']`,
  colours: `colours: { brand: '#123d2d' }`,
  settings: `settings: [{ id: ward, name: '${img}' }]`,
  phases: `phases: [{ id: brief, name: '${end}' }]`,
});

const refused: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'site-javascript': { site: "site: 'javascript:alert(1)'" },
  'site-user': { site: 'site: https://bank.example@evil.example/' },
  'site-two-slashes': { site: 'site: https://proof.example//evil.example/' },
  'site-query': { site: 'site: https://proof.example/?a=b' },
  'site-fragment': { site: 'site: https://proof.example/#a' },
  'site-markup': { site: `site: 'https://proof.example/"><script>'` },
  'site-dots': { site: 'site: https://proof.example/%2e%2e/' },
  'repository-javascript': { repository: "repository: 'javascript:alert(1)'" },
  'repository-data': { repository: "repository: 'data:text/html,<script>alert(1)</script>'" },
  'discussion-javascript': { discussion: "discussion: 'javascript:alert(1)'" },
  'discussion-mail': { discussion: "discussion: 'mailto:a b@c.example'" },
  'colour-markup': { colours: "colours: { brand: '#123;}</style><script>alert(1)</script>' }" },
  'colour-url': { colours: "colours: { brand: 'url(https://evil.example/)' }" },
  'language-markup': { language: `language: 'en" onload="alert(1)'` },
  'setting-id': { settings: "settings: [{ id: '../x', name: a }]" },
  'review-huge': { reviewEvery: 'reviewEvery: { lessons: 1e400 }' },
  'unknown-key': { scripts: "scripts: ['https://evil.example/a.js']" },
  'proto-key': { proto: '__proto__: { polluted: true }' },
  'name-hidden': { name: 'name: "a\\u202eb"' },
  'deep-sequence': { settings: `settings:\n  ${'- '.repeat(9_000)}a` },
  'deep-flow': { settings: `settings: ${'['.repeat(400)}${']'.repeat(400)}` },
};

/** A hostile portal.yaml, refused whole. */
export const portalRows: readonly Row[] = Object.entries(refused).map(([name, fields]) => ({
  id: `portal-${name}`,
  category: 'xss',
  files: { 'portal.yaml': portalWith(fields) },
  expect: 'refused',
}));
