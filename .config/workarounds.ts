import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the head of a file under `workarounds/` says of the private part that it leans on. */
export interface Workaround {
  /** The package whose private part it is, and the version that it was seen in. */
  readonly package: string;
  readonly version: string;
  readonly leansOn: string;
  readonly mends: string;
  /** What breaks when the part is no longer as it was. */
  readonly without: string;
}

/** The text of a file below the project. */
export const textOf = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Decap CMS as browsers get it. */
export const decapText = (): string => textOf('node_modules/decap-cms/dist/decap-cms.js');

/** Reads the head of a file: one comment with `Seen in`, `Leans on`, `Mends` and `Without it`. */
export function workaroundIn(source: string): Workaround {
  const head = (/^\/\*\*?([\s\S]*?)\*\//u.exec(source)?.[1] ?? '').replaceAll(/\n \* ?/gu, ' ');
  const read = (name: string): string =>
    (new RegExp(`(?:^|\\s)${name}:? ((?:(?! (?:Leans on|Mends|Without it): ).)+)`, 'u').exec(head)?.[1] ?? '').trim();
  const [name = '', version = ''] = /^(\S+) (\d+\.\d+\.\d+)\.$/u.exec(read('Seen in'))?.slice(1) ?? [];
  return {
    package: name,
    version,
    leansOn: read('Leans on'),
    mends: read('Mends'),
    without: read('Without it'),
  };
}

/**
 * The words for a test that finds the part moved. `test` is the address of the test, which lies beside its workaround:
 * `expect(text, moved(import.meta.url)).toContain(...)`.
 */
export function moved(test: string, extension = 'ts'): string {
  const file = fileURLToPath(test).replace(/\.test\.ts$/u, `.${extension}`);
  const { package: name, version, leansOn, without } = workaroundIn(readFileSync(file, 'utf8'));
  return `${name} has moved what this leans on, as it was in ${version}: ${leansOn} Without it: ${without}`;
}
