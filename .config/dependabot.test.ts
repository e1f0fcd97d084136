import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const group = z.object({ patterns: z.array(z.string()), 'exclude-patterns': z.array(z.string()).optional() });
const { updates } = z
  .object({
    updates: z.array(
      z.object({
        'package-ecosystem': z.string(),
        schedule: z.object({ interval: z.string() }),
        groups: z.record(z.string(), group),
      }),
    ),
  })
  .parse(parse(read('.github/dependabot.yml')));

const packages = z
  .object({ dependencies: z.record(z.string(), z.string()), optionalDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const pinned = Object.entries({ ...packages.dependencies, ...packages.optionalDependencies }).flatMap(
  ([name, version]) => (/^\d/u.test(version) ? [name] : []),
);

const fits = (patterns: readonly string[], name: string) =>
  patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'u').test(name));

describe('updates of packages', () => {
  it('come once a week, for npm and for actions', () =>
    expect(updates.map((each) => [each['package-ecosystem'], each.schedule.interval])).toEqual([
      ['npm', 'weekly'],
      ['github-actions', 'weekly'],
    ]));

  it.each(pinned)('come apart from the others for %s, which is pinned exactly', (name) => {
    const groups = Object.entries(updates[0]?.groups ?? {}).flatMap(([title, { patterns, ...rest }]) =>
      fits(patterns, name) && !fits(rest['exclude-patterns'] ?? [], name) ? [title] : [],
    );
    expect(groups).toEqual([expect.stringMatching(/^(?:node|pinned)$/u)]);
  });
});
