import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Finding } from '../../core/finding.ts';

/** The errors of the entry that an address stands for, if it has any. `base` starts and ends with a slash. */
export function refusedAt(url: string, base: string, findings: readonly Finding[]): readonly Finding[] {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (!pathname.startsWith(base) || searchParams.has('as-it-is')) return [];
  const name = /^([a-z-]+\/[a-z0-9-]+)\/?$/u.exec(pathname.slice(base.length))?.[1];
  if (name === undefined) return [];
  return findings.filter(({ file, severity }) => severity === 'error' && file.replace(/\.(?:mdx|yaml)$/u, '') === name);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page that says why there is none yet. It comes anew when the entry is saved. */
export function refusedPage(folder: string, base: string, findings: readonly Finding[]): string {
  const items = findings.map(
    ({ file, line, column, message, help }) =>
      `<li><p><code>${escaped(`${folder}/${file}:${line}:${column}`)}</code></p><p><b>${escaped(message)}</b></p><p>${escaped(help)}</p></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>To be put right</title>
<style>body{font:1.1rem/1.5 system-ui;max-width:44rem;margin:3rem auto;padding:0 1rem}li{margin-block:1.5rem}p{margin:0}</style>
<script type="module" src="${escaped(base)}@vite/client"></script>
</head>
<body>
<h1>This entry is refused until it is put right</h1>
<ol>${items.join('')}</ol>
<p>Save the file, and this page follows. <a href="?as-it-is">Show the page as it is</a>, if there is one.</p>
</body>
</html>
`;
}

export interface RefusedPages {
  /** Path the site lives under, with a slash at both ends. */
  readonly base: string;
  /** The content folder as people call it. */
  readonly folder: string;
  /** What was found when the content was last read. */
  readonly findings: () => Promise<readonly Finding[]>;
}

/** While writing: answers for entries that were refused, which would be a page that is not there; passes all else on. */
export const refusedPages =
  ({ base, folder, findings }: RefusedPages) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    findings()
      .then((all) => {
        const errors = refusedAt(request.url ?? '/', base, all);
        if (errors.length === 0) {
          next();
          return;
        }
        response.writeHead(422, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.end(refusedPage(folder, base, errors));
      })
      .catch(() => next());
  };
