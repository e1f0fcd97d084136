import { cp, mkdtemp, rename as moveFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rename, type Renaming } from '../../checks/rename/rename.ts';
import type { AnyEntry, Key } from '../../core/entry.ts';
import { nearest } from '../../core/search/nearest.ts';
import { openValidator, type Validator } from '../../prose/pool.ts';
import { checkContent } from './check-content.ts';
import { purposeOf } from './names.ts';
import { readContent } from './read-content.ts';

/** Why an entry keeps its name, in words for the person who asked. */
export class RenameRefusal extends Error {}

/** What is to be written, and the texts as they are. */
interface Plan {
  readonly renaming: Renaming;
  readonly before: ReadonlyMap<string, string>;
}

/** What every reading of a folder is given: the day, and one validator for all of them. */
interface Reading {
  readonly today: string;
  readonly validator: Validator;
}

const errorsIn = async (root: string, reading: Reading) =>
  (await checkContent(root, reading)).findings.filter(({ severity }) => severity === 'error');

function entryNamed(entries: readonly AnyEntry[], key: string): AnyEntry {
  const names = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const entry = names.get(key);
  if (entry) return entry;
  const near = nearest(key, [...names.keys()]);
  throw new RenameRefusal(
    `There is no entry ${key}. ${near ? `Did you mean ${near}?` : 'Write it as lessons/some-name.'}`,
  );
}

/** The new name, if the layout lets it in and it is free. */
function newId(from: AnyEntry, to: string, known: ReadonlySet<Key>): string {
  const [folder = '', id = ''] = to.includes('/') ? to.split('/') : [from.collection, to];
  if (folder !== from.collection)
    throw new RenameRefusal(
      `An entry stays in its folder: write ${from.collection}/${id}. What it says would be another kind of page.`,
    );
  const ending = from.file.slice(from.file.lastIndexOf('.'));
  const purpose = purposeOf(`${folder}/${id}${ending}`);
  if (purpose.kind === 'refused') throw new RenameRefusal(`${purpose.message} ${purpose.help}`);
  if (id === from.id) throw new RenameRefusal('That is its name already.');
  if (known.has(`${from.collection}/${id}`)) throw new RenameRefusal(`There is an entry ${folder}/${id} already.`);
  return id;
}

/** Writes all files or none: what cannot be written puts back what was. */
async function write(root: string, { from, to, texts }: Renaming, before: ReadonlyMap<string, string>): Promise<void> {
  const done: string[] = [];
  try {
    for (const [file, text] of texts) {
      await writeFile(join(root, `${file}.new`), text);
      await moveFile(join(root, `${file}.new`), join(root, file));
      done.push(file);
    }
    await rm(join(root, from));
  } catch (error) {
    for (const file of done) {
      if (file === to) await rm(join(root, to), { force: true });
      else await writeFile(join(root, file), before.get(file) ?? '');
    }
    throw error;
  }
}

async function planIn(root: string, from: string, to: string, reading: Reading): Promise<Plan> {
  const { library } = await checkContent(root, reading);
  const { texts, known, entries } = await readContent(root, reading);
  if (library === null) throw new RenameRefusal('portal.yaml cannot be read. Run npm run check first.');
  const refused = [...known].filter((key) => !library.byKey.has(key));
  if (refused.length > 0)
    throw new RenameRefusal(
      `What leads to it is not known while an entry cannot be read: ${refused.slice(0, 3).join(', ')}. Run npm run check and put that right first.`,
    );
  const entry = entryNamed(entries, from.replace(/\.(?:mdx|yaml)$/, ''));
  const renaming = rename(library, texts, entry, newId(entry, to.replace(/\.(?:mdx|yaml)$/, ''), known));
  const trial = await mkdtemp(join(tmpdir(), 'hindsight-rename-'));
  try {
    await cp(root, trial, { recursive: true });
    await write(trial, renaming, texts);
    const before = new Set((await errorsIn(root, reading)).map(({ rule, message }) => `${rule} ${message}`));
    const [broken] = (await errorsIn(trial, reading)).filter(({ rule, message }) => !before.has(`${rule} ${message}`));
    if (broken)
      throw new RenameRefusal(
        `${broken.file}:${broken.line}:${broken.column} would be wrong afterwards: ${broken.message} ${broken.help}`,
      );
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
  return { renaming, before: texts };
}

/** What a new name makes of the files, tried on a copy; nothing is written. Throws RenameRefusal when it cannot be done. */
export async function planRename(root: string, from: string, to: string, today: string): Promise<Plan> {
  // The folder is read four times: a child for each would take longer than all the reading.
  const validator = openValidator({ most: 1 });
  try {
    return await planIn(root, from, to, { today, validator });
  } finally {
    await validator.close();
  }
}

/** Renames an entry with everything that leads to it. Throws RenameRefusal, and leaves all as it was, when that cannot be done. */
export async function renameEntry(root: string, from: string, to: string, today: string): Promise<Renaming> {
  const { renaming, before } = await planRename(root, from, to, today);
  await write(root, renaming, before);
  return renaming;
}
