import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { limits } from '../../prose/bytes.ts';
import { fileFinding, leftovers, purposeOf, type Purpose } from './names.ts';

/** A file that may be content. */
export interface Found {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  readonly purpose: Exclude<Purpose, { kind: 'refused' }>;
  readonly bytes: Uint8Array;
}

const mostPicture = 8_000_000;
const mostFiles = 50_000;

/** Names below a folder, links and special files included, in one order. */
async function list(root: string, below = ''): Promise<{ path: string; regular: boolean }[]> {
  const found: { path: string; regular: boolean }[] = [];
  for (const item of await readdir(join(root, below), { withFileTypes: true })) {
    if (leftovers.has(item.name)) continue;
    const path = below === '' ? item.name : `${below}/${item.name}`;
    if (item.isDirectory()) found.push(...(await list(root, path)));
    else found.push({ path, regular: item.isFile() });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads a regular file without following a link, even one put there since it was listed. */
export async function readRegular(path: string, most = mostPicture): Promise<Uint8Array | 'too-large' | 'not-regular'> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  if (file === null) return 'not-regular';
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return 'not-regular';
    return facts.size > most ? 'too-large' : new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

/**
 * Step 1 of validation (architecture, section 4): regular files only, no links, names that addresses can carry, size caps.
 * Throws when the folder itself cannot be read.
 */
export async function scan(root: string): Promise<{ found: Found[]; findings: Finding[] }> {
  const found: Found[] = [];
  const findings: Finding[] = [];
  const refuse = (file: string, message: string, help: string) =>
    findings.push(fileFinding('file', file, message, help));
  const listed = await list(root);
  if (listed.length > mostFiles) throw new Error(`The content folder holds more than ${mostFiles} files.`);
  for (const { path, regular } of listed) {
    if (!regular) {
      refuse(
        path,
        'This is a link or a special file, and only plain files are read.',
        'Replace it by a copy of the file.',
      );
      continue;
    }
    const purpose = purposeOf(path);
    if (purpose.kind === 'refused') {
      refuse(path, purpose.message, purpose.help);
      continue;
    }
    // One byte more than an entry may have, so that validation itself says how large it is.
    const heavy = purpose.kind === 'picture' || purpose.kind === 'attachment';
    const bytes = await readRegular(join(root, path), heavy ? mostPicture : limits.bytes * 50);
    if (bytes === 'too-large')
      refuse(path, 'This file is too large.', 'Make it smaller: pictures and documents under 8 MB, text under 200 KB.');
    else if (bytes === 'not-regular')
      refuse(path, 'This file could not be opened.', 'Replace it by a plain copy of the file.');
    else found.push({ file: path, purpose, bytes });
  }
  return { found, findings };
}
