import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../adapters/files/check-content.ts';
import type { Finding } from '../../core/finding.ts';
import { openValidator } from '../../prose/pool.ts';
import { ownRows } from './rows.ts';
import { goodFiles, givenRows, openScratch, secret } from './scratch.ts';

const scratch = openScratch();
const validator = openValidator({ most: 1 });
afterAll(async () => {
  await validator.close();
  scratch.remove();
});

const rows = [...givenRows(), ...ownRows];
const today = '2026-11-23';
const filesOf = (row: (typeof rows)[number]) => Object.keys({ ...row.files, ...row.links, ...row.specials });

/** What a person reads must tell them where to look and what to do, and nothing of how the checker is made. */
function expectPlain(findings: readonly Finding[]): void {
  for (const { file, line, column, message, help } of findings) {
    expect(file, message).not.toBe('');
    expect(Math.min(line, column), `${file} ${message}`).toBeGreaterThanOrEqual(1);
    expect(message, file).toMatch(/^\S.{8,}/);
    expect(help, message).toMatch(/^\S.{8,}/);
    expect(`${message} ${help}`).not.toMatch(
      /internal|undefined|\[object|Error:|\bat \S+:\d+|node_modules|satteri|zod/i,
    );
    expect(`${file} ${message} ${help}`).not.toContain(secret);
  }
}

describe('the given corpus and our own', () => {
  it('are as large as was asked', () => {
    expect(givenRows()).toHaveLength(97);
    expect(ownRows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe.each([...Map.groupBy(rows, ({ category }) => category)])(
  'hostile input of the kind "%s", each alone',
  (_, group) => {
    it.each(group.map((row) => [row.id, row] as const))('%s', async (id, row) => {
      const folder = await scratch.lay(`alone-${id}`, [row]);
      const start = performance.now();
      const { findings } = await checkContent(folder, { today, validator });
      expect(performance.now() - start).toBeLessThan(10_000);
      const errors = findings.filter(({ severity }) => severity === 'error');
      expectPlain(errors);
      if (row.expect !== 'either')
        expect(errors.length > 0 ? 'refused' : 'inert', JSON.stringify(errors)).toBe(row.expect);
      const own = filesOf(row);
      expect(errors.filter(({ file }) => !own.some((path) => file === path || file.startsWith(`${path}/`)))).toEqual(
        [],
      );
      expect(scratch.canary()).toEqual([]);
    });
  },
);

it('all of it together with fifty good entries: every bad one is named, no good one is accused or lost', async () => {
  // Several rows use one name; each gets its turn as the next folder is full.
  const folders: (typeof rows)[] = [];
  for (const row of rows.filter(({ files }) => !('portal.yaml' in files))) {
    const taken = (folder: typeof rows) =>
      folder.flatMap(filesOf).map((path) => path.split('/').slice(0, 2).join('/').toLowerCase());
    const clash = (folder: typeof rows) =>
      filesOf(row).some((path) => taken(folder).includes(path.split('/').slice(0, 2).join('/').toLowerCase())) ||
      'paths' in (row.links ?? {});
    const free = folders.find((folder) => !clash(folder));
    if (free) free.push(row);
    else folders.push([row]);
  }
  const together = folders.filter((folder) => folder.length > 20);
  expect(together.flat().length).toBeGreaterThan(500);
  for (const [index, folder] of together.entries()) {
    const start = performance.now();
    const path = await scratch.lay(`together-${index}`, folder, goodFiles);
    const { library, findings } = await checkContent(path, { today, validator });
    expect(performance.now() - start).toBeLessThan(60_000);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expectPlain(errors);
    const accused = new Set(errors.map(({ file }) => file));
    expect([...accused].filter((file) => file in goodFiles)).toEqual([]);
    const passed = new Set(library?.entries.map(({ file }) => file));
    expect(Object.keys(goodFiles).filter((file) => !passed.has(file))).toEqual([]);
    const unnamed = folder.filter(
      (row) =>
        row.expect === 'refused' &&
        !filesOf(row).some((file) => [...accused].some((named) => named === file || named.startsWith(`${file}/`))),
    );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
    expect(scratch.canary()).toEqual([]);
  }
}, 120_000);
