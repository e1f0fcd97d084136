import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Another organisation's content: as little as makes a portal, with topics and roles of its own. */
const files: Readonly<Record<string, string>> = {
  'portal.yaml': `name: Lantern
organisation: Harbour Pilots
tagline: What the harbour learned.
site: https://lantern.example/
reviewEvery: { lessons: 12, case-studies: 24, reflections: 24, practices: 12, articles: 24, paths: 12, communities: 6 }
`,
  'roles/harbour-master.yaml': 'name: Harbour master\ncontact: VHF channel 12\n',
  'topics/fog.yaml': 'name: Fog\nsteward: harbour-master\n',
  'glossary/fairway.yaml': 'term: Fairway\ndefinition: The part that is kept deep enough for ships.\n',
  'lessons/wait-for-the-tug.mdx': `---
title: Wait for the tug before casting off
summary: When visibility is poor, wait for the tug, because the current sets towards the pier.
outcome: near-miss
topics: [fog]
---

## What happened

A ferry cast off before its tug was fast and drifted towards the pier.

## Do this next

Keep the last line on until the tug says that it is fast.
`,
  'practices/casting-off.mdx': `---
title: Casting off in fog
summary: We cast off only when the tug is fast.
topics: [fog]
do: [Wait for the word of the tug.]
changes:
  - on: 2026-03-01
    lesson: wait-for-the-tug
    was: Lines off at the pilot's word.
    now: Lines off at the tug's word.
    kind: replace
---

The pilot hears the tug on channel 12.
`,
};

/** Writes the tiny library, with some files put in place of others or beside them. */
export async function writeTinyLibrary(folder: string, others: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [path, text] of Object.entries({ ...files, ...others })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
