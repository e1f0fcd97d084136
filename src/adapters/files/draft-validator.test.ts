import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { createDraftValidator } from './draft-validator.ts';

const today = '2026-11-23';
const portal = `name: Lantern
organisation: Harbour Pilots
tagline: What the harbour learned.
site: https://lantern.example/harbour/
reviewEvery: {lessons: 12, case-studies: 24, reflections: 24, practices: 12, articles: 24, paths: 12, communities: 6}
`;
const lesson = (fields: string, body: string) =>
  `---\ntitle: Count the lights twice\nsummary: When fog comes, count again, because one lamp may be out.\noutcome: success\ntopics: [fog]\n${fields}---\n\n## What happened\n\n${body}\n\n## Do this next\n\nCount again.\n`;

const texts = {
  good: lesson('', 'The master counted five lights.'),
  blaming: lesson('', 'The mate failed to count the lights.'),
  telling: lesson('', 'Ring the mate at jane.doe@harbour.org.'),
  broken: lesson('owner: 7\n', 'Ring <5 people, such as jane.doe@harbour.org.'),
  lost: lesson('from: reflections/no-such-evening\n', 'The master counted.'),
  windows: lesson('from: reflections/no-such-evening\n', 'The mate should have counted.').replaceAll('\n', '\r\n'),
};

let content: string;
let validator: ReturnType<typeof createDraftValidator>;
const put = async (file: string, text: string) => {
  await mkdir(join(content, dirname(file)), { recursive: true });
  await writeFile(join(content, file), text);
};

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'hindsight-look-'));
  await put('portal.yaml', portal);
  await put('roles/mate.yaml', 'name: Mate\ncontact: The wardroom\n');
  await put('topics/fog.yaml', 'name: Fog\nsteward: mate\n');
  validator = createDraftValidator(content, () => today);
});
afterAll(async () => {
  await validator.close();
  await rm(content, { recursive: true });
});

describe('looking at a text while it is written', () => {
  it.each(Object.entries(texts))('says of a %s text what the check says once it is saved', async (name, text) => {
    const file = `lessons/${name}.mdx`;
    const { findings, text: mended } = await validator.look(file, text);
    await put(file, mended);
    const saved = await checkContent(content, { today, advice: true, thoroughly: new Set([file]) });
    await rm(join(content, file));
    expect(findings).toEqual(saved.findings.filter((finding) => finding.file === file));
    expect(findings.length > 0, JSON.stringify(findings)).toBe(name !== 'good');
  });

  it('warns of what identifies a person before anything is saved, and does not repeat it', async () => {
    const { findings } = await validator.look('lessons/new.mdx', texts.broken);
    expect(findings.map(({ rule }) => rule)).toContain('personal-identifier');
    expect(JSON.stringify(findings)).not.toContain('jane.doe');
  });

  it('shows the text as its page will show it, pictures that are not saved yet included', async () => {
    const text = lesson('', '<Figure src="./lamp.png" alt="A lamp" />');
    const { html } = await validator.look('lessons/new.mdx', text);
    expect(html).toContain('src="/harbour/media/lessons/lamp.png"');
  });

  it('shows nothing of a text that cannot be read, and nothing of a file that is no entry', async () => {
    expect((await validator.look('lessons/new.mdx', texts.broken)).html).toBeNull();
    expect(await validator.look('portal.yaml', 'name: x\n')).toEqual({ findings: [], html: null, text: 'name: x\n' });
  });

  it('puts right what was written now, and keeps the bytes of what was there', async () => {
    const before = lesson('', 'Ring {x} twice.').replace('Count again.\n', 'Count  \nagain.\n');
    const now = before.replace('Count  \nagain.', 'Count <5 lamps.<br>Then wait.');
    const { text } = await validator.look('lessons/new.mdx', now, before);
    expect(text).toBe(before.replace('Count  \nagain.', 'Count &lt;5 lamps.<br />Then wait.'));
    expect((await validator.look('lessons/new.mdx', before, before)).text).toBe(before);
  });

  it('sees what was published meanwhile once it is told to look again', async () => {
    const text = lesson('from: reflections/an-evening\n', 'The master counted.');
    const rules = async () => (await validator.look('lessons/new.mdx', text)).findings.map(({ rule }) => rule);
    expect(await rules()).toContain('reference');
    await put(
      'reflections/an-evening.mdx',
      '---\ntitle: An evening in fog\nsummary: What the crew saw in the fog of May.\nkind: after-action-review\nheldOn: 2026-05-02\nminutes: 30\ntopics: [fog]\n---\n\n## What happened\n\nFog.\n\n## Next time\n\nCount.\n',
    );
    validator.refresh();
    expect(await rules()).not.toContain('reference');
  });
});
