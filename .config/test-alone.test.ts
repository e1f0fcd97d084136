import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { alone } from './test-alone.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindsight-alone-'));
  await writeFile(join(folder, 'a.test.ts'), ['vi', "mock('node:fs');"].join('.'));
  await writeFile(join(folder, 'b.test.ts'), ['vi', "stubGlobal('fetch');"].join('\n  .'));
  await writeFile(join(folder, 'c.test.ts'), ['vi', 'fn();'].join('.'));
  await writeFile(join(folder, 'd.ts'), ['vi', "mock('node:fs');"].join('.'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a test that replaces a module or a global has a process of its own, and no other', () => {
  expect(alone(['*.test.ts'], folder)).toEqual(['a.test.ts', 'b.test.ts']);
});
