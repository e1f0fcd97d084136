import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionNames } from '../../schema/index.ts';
import { sample } from '../../schema/owners.ts';

const noContact = 'Not said yet. Write here how to reach this role.';

const either = `(?:${sample.organisation}|${sample.calledInTexts})\\b`;
const first = new RegExp(`(^|[.!?]\\s+|[>"])${either}`, 'gm');
const within = new RegExp(either, 'g');
const mailbox = new RegExp(`[\\w.+-]+@${sample.mailHost.replaceAll('.', '\\.')}`, 'g');

/**
 * The text of a sample entry without the name and the mailboxes of the sample organisation: somebody else's portal keeps
 * the page as an example, and says of nobody that they did what stands in it. All other bytes stay.
 */
export function withoutSampleOrganisation(text: string): string {
  return text
    .replace(new RegExp(`^contact: .*@${sample.mailHost.replaceAll('.', '\\.')}.*$`, 'gm'), `contact: ${noContact}`)
    .replaceAll(mailbox, 'its steward')
    .replaceAll(first, '$1The example group')
    .replaceAll(within, 'the example group');
}

/** Takes the sample organisation out of every entry of a content folder. Gives the number of files it changed. */
export async function leaveSample(content: string): Promise<number> {
  let changed = 0;
  for (const collection of collectionNames) {
    const folder = join(content, collection);
    const names = await readdir(folder).catch(() => []);
    for (const file of names.filter((each) => /\.(?:mdx|yaml)$/u.test(each))) {
      const before = await readFile(join(folder, file), 'utf8');
      const after = withoutSampleOrganisation(before);
      if (after === before) continue;
      await writeFile(join(folder, file), after);
      changed += 1;
    }
  }
  return changed;
}
