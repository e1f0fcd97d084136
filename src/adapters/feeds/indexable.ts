import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const hidden = /<meta name="robots" content="[^"]*noindex/;

/**
 * Says of an address whether search engines may list it, by the page that was built for it: old addresses that lead on
 * and the page for wrong addresses ask not to be listed. `base` is the path the site lives under.
 */
export function indexableIn(out: string, base: string): (address: string) => boolean {
  const root = base.replace(/\/+$/, '');
  return (address) => {
    const path = decodeURIComponent(new URL(address).pathname);
    const below = path.startsWith(`${root}/`) ? path.slice(root.length) : path;
    const file = [join(out, below, 'index.html'), join(out, `${below.replace(/\/+$/, '')}.html`)].find((name) =>
      existsSync(name),
    );
    return file !== undefined && !hidden.test(readFileSync(file, 'utf8').slice(0, 4096));
  };
}
