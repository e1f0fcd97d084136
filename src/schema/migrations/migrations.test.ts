import { describe, expect, it } from 'vitest';
import { brandColour } from './brand-colour.ts';
import type { Migration } from './migration.ts';
import { migrated, migrationsSince } from './migrations.ts';
import { byVersion, isVersion } from './version.ts';

const step = (version: string, letter: string): Migration => ({
  version,
  changes: letter,
  migrate: (_, text) => text + letter,
});

describe('migrations', () => {
  const steps = [step('0.10.0', 'c'), step('0.2.0', 'a'), step('0.9.1', 'b')];
  const since = (version: string) => migrated('x.mdx', '', migrationsSince(version, steps));
  it('run in the order of their versions, as numbers', () => expect(since('0.1.0')).toBe('abc'));
  it('leave out what the content has behind it', () => expect(since('0.9.1')).toBe('c'));
  it('are none for content of the newest version', () => expect(since('0.10.0')).toBe(''));
});

describe('versions', () => {
  it('are ordered as numbers, with or without v', () =>
    expect(['v0.10.0', 'v0.9.0', '0.9.1', '1.0.0'].sort(byVersion)).toEqual(['v0.9.0', '0.9.1', 'v0.10.0', '1.0.0']));
  it.each(['0.1', 'v1.0.0-rc.1', 'main', '', '1.0.0\n', 'x1.0.0', 'vv1.0.0', '1.0.0.0', '1..0', 'v'])(
    'are not %j',
    (name) => expect(isVersion(name)).toBe(false),
  );
});

describe('names of versions', () => {
  it.each(['0.1.0', 'v1.2.3', '10.20.30', 'v0.0.0'])('are %j', (name) => expect(isVersion(name)).toBe(true));

  it.each([
    ['1.0.0', 'v1.0.0', 0],
    ['1.0.1', '1.0.0', 1],
    ['1.0.9', '1.0.10', -1],
    ['10.0.0', '9.9.9', 1],
    ['0.10.0', '0.9.9', 1],
    ['main', '0.0.0', -1],
    ['0.0.0', 'main', 1],
    ['main', 'x', 0],
  ])('%s against %s is %i', (one, other, order) => expect(Math.sign(byVersion(one, other))).toBe(order));
});

describe('every migration there is', () => {
  const all = migrationsSince('0.0.0');
  it('is asked of content that is older than all of them', () => {
    expect(all.map(({ version }) => version)).toEqual(['0.2.0', '0.3.0']);
    expect(migrationsSince('99.0.0')).toEqual([]);
  });
  it('says in words what it changes', () => {
    for (const { changes } of all) expect(changes).toMatch(/^[\w./]+: .{10,}\.$/u);
  });
});

describe('the brand colour', () => {
  const text = 'name: A\ncolours:\n  binding: "#123d2d"\n';
  it('gets its new name in portal.yaml', () =>
    expect(brandColour.migrate('portal.yaml', text)).toBe('name: A\ncolours:\n  brand: "#123d2d"\n'));
  it('is looked for nowhere else', () => expect(brandColour.migrate('roles/portal.yaml', text)).toBe(text));
  it('is migrated once', () => {
    const once = brandColour.migrate('portal.yaml', text);
    expect(brandColour.migrate('portal.yaml', once)).toBe(once);
  });
});
