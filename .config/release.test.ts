import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const versionIn = (name: string) => (JSON.parse(read(name)) as { version: string }).version;

const headings = [...read('CHANGELOG.md').matchAll(/^## \[(?<version>\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/gmu)];

it('gives the package the version of the newest entry in the changelog', () => {
  expect(versionIn('package.json')).toBe(headings[0]?.groups?.version);
  expect(versionIn('package-lock.json')).toBe(versionIn('package.json'));
});
