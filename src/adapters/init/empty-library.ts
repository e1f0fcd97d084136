import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { collectionNames } from '../../schema/index.ts';

/** What an empty library starts with: one role to own pages and one topic to write about. */
const starter = {
  'roles/portal-team.yaml': {
    comment: ' Who looks after the portal. Say here how to reach them: a shared mailbox, an extension, a channel.',
    fields: { name: 'Portal team', contact: 'Ask the portal team in person until this line says how to reach them.' },
  },
  'topics/how-we-work.yaml': {
    comment: ' What pages are about. Add a file for each topic; every topic has a role that looks after it.',
    fields: { name: 'How we work', steward: 'portal-team' },
  },
};

/** Removes every entry of a content folder and writes what a new library starts with. `portal.yaml` is left alone. */
export async function emptyLibrary(content: string): Promise<void> {
  for (const name of collectionNames) await rm(join(content, name), { recursive: true, force: true });
  for (const [file, { comment, fields }] of Object.entries(starter)) {
    const path = join(content, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `#${comment}\n${stringify(fields)}`);
  }
}
