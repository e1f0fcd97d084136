import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gitDraftStore } from '../src/adapters/drafts/git-draft-store.ts';
import { findRepository } from '../src/adapters/drafts/repository.ts';
import { createDraftValidator } from '../src/adapters/files/draft-validator.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { digestOf } from '../src/adapters/share/reference.ts';
import { writeTinyLibrary } from '../src/e2e/tiny-library.ts';
import { openShare } from './share.ts';

const origin = 'https://lantern.example';
const day = '2026-11-23';
let root: string;
let validator: ReturnType<typeof createDraftValidator>;
let clock: number;
let send: ReturnType<typeof openShare>;

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    stdio: 'pipe',
    maxBuffer: 2 ** 26,
  }).toString();

/** Everything that Git holds, reachable or not. */
const everything = (): string =>
  git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)')
    .split('\n')
    .filter((line) => line.endsWith(' blob'))
    .map((line) => git('cat-file', 'blob', line.split(' ')[0] as string))
    .join('\n');

const lesson = {
  title: 'Ring the bell before the turn',
  summary: 'When the turn is blind, ring the bell first, because small boats hear no engine.',
  outcome: 'near-miss',
  topics: 'fog',
  'text-0': 'A rowing boat was seen late, in <5 m of light.',
  'text-2': 'Ring the bell, then turn.',
};

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

async function post(
  what: string,
  fields: Readonly<Record<string, string>>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await send(
    new Request(`${origin}/api/share/${what}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields),
    }),
  );
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const token = async (): Promise<string> => (JSON.parse((await post('token', {})).text) as { token: string }).token;

/** A form that was open for a while. */
async function opened(seconds = 60): Promise<string> {
  const given = await token();
  clock += seconds * 1000;
  return given;
}

const referenceIn = ({ text }: Answer): string => /<code>([0-9A-Z-]+)<\/code>/u.exec(text)?.[1] ?? '';
const drafts = (): string[] =>
  git('for-each-ref', '--format=%(refname:lstrip=3)', 'refs/heads/cms').split('\n').filter(Boolean);
const shareLesson = async (fields: object = {}): Promise<Answer> =>
  post('lessons', { ...lesson, ...fields, token: await opened() });

const open = (budget = { all: 100, each: 100 }, steward = true) =>
  openShare({
    content: join(root, 'content'),
    site: join(root, 'no-site'),
    address: `${origin}/`,
    validator,
    budget,
    readBy: 'Stewards can read it.',
    isSteward: () => steward,
    now: () => new Date(clock),
  });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hindsight-share-'));
  execFileSync('git', ['init', '-q', '-b', 'main', root]);
  await writeTinyLibrary(join(root, 'content'));
  git('add', '.');
  git('commit', '-q', '-m', 'start');
  validator = createDraftValidator(join(root, 'content'), () => day);
});

afterAll(async () => {
  await validator.close();
  rmSync(root, { recursive: true, force: true });
});

beforeEach(() => {
  clock = new Date(`${day}T09:00:00`).getTime();
  send = open();
  for (const name of drafts()) git('branch', '-q', '-D', `cms/${name}`);
});

const store = async () => {
  const repository = await findRepository(join(root, 'content'));
  if ('reason' in repository) throw new Error(repository.reason);
  return gitDraftStore(repository);
};

describe('a share', () => {
  it('becomes one waiting draft that the checks find nothing wrong with', async () => {
    const answer = await shareLesson();
    expect(answer.status).toBe(200);
    expect(referenceIn(answer)).toMatch(/^(?:[0-9A-Z]{5}-){5}[0-9A-Z]$/u);
    expect(answer.text).toContain('Harbour master');
    expect(answer.text).toContain('Stewards can read it.');
    expect(drafts()).toEqual(['lessons/ring-the-bell-before-the-turn']);
    expect(await (await store()).describe('lessons/ring-the-bell-before-the-turn')).toMatchObject({
      status: 'pending_review',
      changes: [{ path: 'content/lessons/ring-the-bell-before-the-turn.mdx', status: 'added' }],
    });
    const text = git(
      'show',
      'cms/lessons/ring-the-bell-before-the-turn:content/lessons/ring-the-bell-before-the-turn.mdx',
    );
    const copy = mkdtempSync(join(tmpdir(), 'hindsight-shared-'));
    await writeTinyLibrary(copy, { 'lessons/ring-the-bell-before-the-turn.mdx': text });
    const { findings } = await checkContent(copy, { today: day, advice: true });
    expect(findings.filter(({ file }) => file.includes('ring-the-bell'))).toEqual([]);
    expect(text).toContain('&lt;5 m');
    rmSync(copy, { recursive: true });
  });

  it('sent without a token, as without script, is shown once more and then taken', async () => {
    const first = await post('lessons', lesson);
    expect(first.status).toBe(200);
    expect(first.text).toContain('Nothing was kept yet.');
    expect(drafts()).toEqual([]);
    const given = /name="token" value="([^"]+)"/u.exec(first.text)?.[1] ?? '';
    clock += 10_000;
    expect(referenceIn(await post('lessons', { ...lesson, token: given }))).not.toBe('');
    expect(drafts()).toHaveLength(1);
  });

  it('sent twice, even an hour later, stays one and keeps its reference', async () => {
    const given = await opened();
    const first = await post('lessons', { ...lesson, token: given });
    clock += 3_600_000;
    const again = await post('lessons', { ...lesson, token: given });
    expect(referenceIn(again)).toBe(referenceIn(first));
    expect(drafts()).toHaveLength(1);
  });

  it('that was cut off after its record goes on where it stopped', async () => {
    const given = await opened();
    await post('reflections', { ...reflection, token: given });
    const all = drafts();
    git('branch', '-q', '-D', 'cms/lessons/ask-twice');
    const [ref = ''] = git('for-each-ref', '--sort=-creatordate', '--format=%(refname)', 'refs/hindsight/shares').split(
      '\n',
    );
    const digests = git('for-each-ref', '--format=%(refname)', 'refs/hindsight/shares').trim().split('\n');
    const mine = digests.find((each) => git('cat-file', 'blob', each).includes('ask-twice')) ?? ref;
    const record = git('cat-file', 'blob', mine).replace('"saved": true', '"saved": false');
    const blob = execFileSync('git', ['-C', root, 'hash-object', '-w', '--stdin'], { input: record }).toString().trim();
    git('update-ref', mine, blob);
    await post('reflections', { ...reflection, token: given });
    expect(drafts()).toEqual(all);
  });

  const reflection = {
    title: 'The night without a tug',
    summary: 'The crews looked back on a night without a tug.',
    kind: 'after-action-review',
    heldOn: '2026-11-20',
    minutes: '25',
    topics: 'fog',
    'text-1': 'Two ferries waited.',
    'text-3': 'Ask for the tug at noon.',
    'seeds-0-title': 'Ask twice',
  };

  it('of a reflection makes a waiting draft of each of its lessons, which names it', async () => {
    expect((await post('reflections', { ...reflection, token: await opened() })).status).toBe(200);
    expect(drafts()).toEqual(['lessons/ask-twice', 'reflections/the-night-without-a-tug']);
    expect(git('show', 'cms/lessons/ask-twice:content/lessons/ask-twice.mdx')).toContain(
      'from: reflections/the-night-without-a-tug',
    );
    expect(await (await store()).describe('lessons/ask-twice')).toMatchObject({ status: 'pending_review' });
  });

  it('of the same title gets a name of its own', async () => {
    await shareLesson();
    await shareLesson();
    expect(drafts()).toEqual(['lessons/ring-the-bell-before-the-turn', 'lessons/ring-the-bell-before-the-turn-2']);
  });

  it('that a page was used becomes a signal on it', async () => {
    const answer = await post('signals', {
      kind: 'reuse',
      entry: 'lessons/wait-for-the-tug',
      outcome: 'Nobody drifted.',
      token: await opened(),
    });
    expect(answer.status).toBe(200);
    const [name = ''] = drafts();
    expect(git('show', `cms/${name}:content/${name}.yaml`)).toBe(
      `kind: reuse\nentry: lessons/wait-for-the-tug\non: ${day}\noutcome: Nobody drifted.\n`,
    );
  });
});

describe('what is not taken', () => {
  it('names an identifier at its box, gives the form back filled, and stores and prints nothing of it', async () => {
    const address = 'jane.doe@harbour.org';
    const said: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = ((text: string) => said.push(text)) as never;
    const answer = await shareLesson({ 'text-2': `Ask ${address}.` });
    process.stderr.write = write;
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="text-2-said"');
    expect(answer.text).toContain('This looks like an e-mail address.');
    expect(answer.text).toContain(`Ask ${address}.</textarea>`);
    expect(everything()).not.toContain(address);
    expect(said.join('')).not.toContain(address);
    expect(drafts()).toEqual([]);
  });

  it('says what is missing at the box that it is missing from', async () => {
    const answer = await shareLesson({ topics: '', 'text-0': '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/id="topics-said"/u);
    expect(drafts()).toEqual([]);
  });

  it.each([
    ['a hidden box filled in', { website: 'x' }, {}, 400, 'people cannot see'],
    ['another site', {}, { origin: 'https://evil.example' }, 403, 'from another site'],
    ['a page that hides where it is', {}, { origin: 'null' }, 403, 'from another site'],
    ['plain text', {}, { 'content-type': 'text/plain' }, 415, 'could not be read'],
    ['5 MB', { 'text-0': 'a'.repeat(5_000_000) }, {}, 413, 'longer than this form can take'],
  ])('%s is answered in a sentence and kept nowhere', async (_what, fields, headers, status, words) => {
    const answer = await post('lessons', { ...lesson, ...fields, token: await opened() }, headers);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(drafts()).toEqual([]);
  });

  it.each([
    ['a second after it was opened', 1, 'faster than people write'],
    ['thirteen hours after it was opened', 13 * 3600, 'more than half a day'],
  ])('a form sent %s comes back with everything in it', async (_when, seconds, words) => {
    const answer = await post('lessons', { ...lesson, token: await opened(seconds) });
    expect(answer.text).toContain(words);
    expect(answer.text).toContain(`value="${lesson.title}"`);
    expect(drafts()).toEqual([]);
  });

  it('a token that we did not make counts for none', async () => {
    const [nonce, at] = (await opened()).split('.');
    const answer = await post('lessons', { ...lesson, token: `${String(nonce)}.${String(at)}.${'0'.repeat(32)}` });
    expect(answer.text).toContain('Nothing was kept yet.');
    expect(drafts()).toEqual([]);
  });

  it('beyond what an hour allows, is told when, and loses no word', async () => {
    send = open({ all: 3, each: 3 });
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await shareLesson({ title: `Bell ${count}` })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const last = await shareLesson({ title: 'Bell at last' });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.text).toContain('value="Bell at last"');
    expect(drafts()).toHaveLength(3);
    clock += 3_600_000;
    expect((await shareLesson({ title: 'Bell at last' })).status).toBe(200);
  });
});

describe('what became of it', () => {
  it('follows a share to "published"', async () => {
    const reference = referenceIn(await shareLesson());
    expect((await post('status', { reference })).text).toContain('The checks found nothing in its way.');
    await (await store()).publish('lessons/ring-the-bell-before-the-turn', () => Promise.resolve());
    expect((await post('status', { reference: reference.toLowerCase().replaceAll('-', ' ') })).text).toContain(
      'Published',
    );
    git('reset', '-q', '--hard', 'HEAD~1');
  });

  it('follows a share to a question, its answer, and "not taken over" with the reason', async () => {
    const reference = referenceIn(await shareLesson());
    const list = await send(new Request(`${origin}/api/share/waiting`, { headers: { origin } }));
    const page = await list.text();
    expect(page).toContain(lesson.title);
    const digest = await digestOf(reference);
    expect(page).toContain(digest);
    await post('waiting', { digest, text: 'Was the lamp lit?', what: 'say' });
    expect((await post('status', { reference })).text).toContain('Was the lamp lit?');
    expect((await post('answer', { reference, text: 'It was.' })).text).toContain('It was.');
    await post('waiting', { digest, text: 'We ring no bells since the horn came.', what: 'decline' });
    const end = (await post('status', { reference })).text;
    expect(end).toContain('It was not taken over');
    expect(end).toContain('We ring no bells since the horn came.');
    expect(drafts()).toEqual([]);
  });

  it('says the same of every reference that is not known', async () => {
    const texts = await Promise.all(
      ['', 'x', "' OR 1=1 --", 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-A', '0'.repeat(26)].map(
        async (reference) => (await post('status', { reference })).text,
      ),
    );
    expect(new Set(texts).size).toBe(1);
  });

  it('keeps an identifier out of the answers too', async () => {
    const reference = referenceIn(await shareLesson());
    const answer = await post('answer', { reference, text: 'Write to jane.roe@harbour.org' });
    expect(answer.status).toBe(422);
    expect(everything()).not.toContain('jane.roe');
  });

  it('is read by stewards only', async () => {
    send = open(undefined, false);
    const list = await send(new Request(`${origin}/api/share/waiting`, { headers: { origin } }));
    expect(list.status).toBe(403);
    expect((await post('waiting', { digest: 'x', text: 'y', what: 'decline' })).status).toBe(403);
  });
});

it('a word that a page is wrong reaches its owner and can be answered', async () => {
  const about = { entry: 'lessons/wait-for-the-tug', text: 'The tug is on channel 14 now.' };
  const first = await post('word', about);
  const given = /name="token" value="([^"]+)"/u.exec(first.text)?.[1] ?? '';
  const reference = referenceIn(await post('word', { ...about, token: given }));
  expect((await post('status', { reference })).text).toContain('The tug is on channel 14 now.');
  expect(drafts()).toEqual([]);
});
