interface Hosts {
  readonly connect: readonly string[];
  readonly pictures: readonly string[];
}

/** What the editor's page needs to know. */
export interface AdminPage {
  readonly title: string;
  readonly language: string;
  /** The base path of the site: starts and ends with a slash. */
  readonly base: string;
  readonly config: unknown;
  /** Where drafts are kept when the page is not on this machine; null for nowhere. */
  readonly elsewhere: unknown;
  /** Hosts besides its own that the editor talks to and shows pictures from; none on this machine. */
  readonly hosts: Hosts;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** JSON inside a script element: no tag can be closed, no comment opened. */
const embed = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The policy under which Decap was seen to run without a violation. It needs `unsafe-eval` for its configuration check
 * and inline styles, which is why this page has a policy of its own and no reader's page shares it.
 */
export const policy = ({ connect, pictures }: Hosts): string =>
  [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...pictures].join(' '),
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "frame-src 'self' blob:",
    ["connect-src 'self' blob:", ...connect].join(' '),
  ].join('; ');

/** The page at /admin/ as a whole document. Astro adds nothing to it, its stricter policy least of all. */
export const adminPage = ({ title, language, base, config, elsewhere, hosts }: AdminPage): string => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy(hosts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}admin/editor.css">
</head>
<body>
<main id="nc-root"><p id="editor-says">Opening the editor. It needs JavaScript; without it, <a href="${base}contribute/share/">there are other ways to share</a>.</p></main>
<script type="application/json" id="editor-config">${embed({ config, elsewhere })}</script>
<script src="${base}admin/manual.js"></script>
<script src="${base}admin/decap-cms.js" defer></script>
<script src="${base}admin/editor.js" defer></script>
</body>
</html>
`;
