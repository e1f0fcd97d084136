import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Key } from '../core/entry.ts';
import { registry } from './index.ts';
import { findingsFor } from './harbour.fixture.ts';

const here = new URL('./', import.meta.url);
const files = readdirSync(here, { recursive: true, encoding: 'utf8' });

/** Rules about files and pictures, which no text can break; their own tests stand beside the adapters that read files. */
const withoutFixture = new Set(['file', 'portal', 'output', 'unreadable', 'picture-metadata', 'unused-picture']);

/** A fixture says in its first comment which entry it is and, where it fails, where: `# lessons/x 7:3`. */
function read(code: string, kind: 'pass' | 'fail') {
  const file = files.find((name) => new RegExp(`(?:^|[\\\\/])${code}\\.${kind}\\.(?:mdx|yaml)$`).test(name));
  if (file === undefined) throw new Error(`There is no ${code}.${kind} fixture.`);
  const source = readFileSync(new URL(file.replaceAll('\\', '/'), here), 'utf8');
  const [, key = '', place] = /^(?:---\n)?# (\S+)(?: (\d+:\d+))?$/m.exec(source) ?? [];
  return { key: key as Key, source, place };
}

describe.each(registry.filter(({ code }) => !withoutFixture.has(code)))('$code', ({ code, severity }) => {
  it('lets its passing fixture through', () => {
    const { key, source } = read(code, 'pass');
    expect(findingsFor(key, source)).toEqual([]);
  });
  it('finds its failing fixture, where it fails, and accuses it of nothing else', () => {
    const { key, source, place } = read(code, 'fail');
    const found = findingsFor(key, source);
    expect(found.map(({ rule, line, column, ...one }) => `${rule} ${one.severity} ${line}:${column}`)).toEqual([
      `${code} ${severity} ${place ?? ''}`,
    ]);
    expect(found[0]?.message).toMatch(/^[A-Z"].*[.?)/]$|: this (?:is missing|does not fit)\.$/);
    expect(found[0]?.help).toMatch(/\S{2,}/);
  });
});

describe('the registry', () => {
  it('has each code once', () => expect(new Set(registry.map(({ code }) => code)).size).toBe(registry.length));
  it.each(registry)('describes $code in whole sentences', ({ code, title, meaning, why, example, fix }) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const text of [meaning, why, fix]) expect(text).toMatch(/^[A-Z(].+[.)?]$/s);
    expect(title).toMatch(/^[A-Z].+[^.]$/);
    expect(example.wrong).not.toBe(example.right);
  });
});
