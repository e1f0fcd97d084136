import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

const page = (name: string, body: string) =>
  writeFile(join(folder, 'dist', name), `<!doctype html><title>x</title>${body}`);

function links(): Promise<{ code: number; output: string }> {
  const args = ['scripts/links.ts', '--dir', join(folder, 'dist'), '--content', folder];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: fileURLToPath(new URL('..', import.meta.url)) },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
      },
    );
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindsight-links-'));
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'portal.yaml'), 'site: https://portal.example/portal/\n');
  await page('other.html', '<a href="/portal/">home</a>');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('npm run links', () => {
  it('follows links within the site and leaves others alone', async () => {
    await page('index.html', '<a href="/portal/other.html">x</a> <a href="https://nowhere.invalid/">y</a>');
    expect(await links()).toMatchObject({ code: 0, output: expect.stringContaining('0 broken') as string });
  });

  it('names an address that leads nowhere, once, and ends with 1', async () => {
    await page('index.html', '<a href="/portal/other.html">x</a> <a href="/portal/gone/">y</a>');
    await page('other.html', '<a href="/portal/gone/">y</a>');
    const { code, output } = await links();
    expect(code).toBe(1);
    expect(output.match(/\/portal\/gone\/: 404/g)).toHaveLength(1);
  });

  it('takes a link that forgets the base path for broken', async () => {
    await page('index.html', '<a href="/other.html">x</a>');
    expect((await links()).code).toBe(1);
  });

  it('does not call a site good that it could not look through', async () => {
    await page('index.html', 'nothing');
    expect((await links()).code).toBe(2);
  });
});
