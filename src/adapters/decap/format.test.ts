import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectionNames, collections, type CollectionName } from '../../schema/index.ts';
import { asPublished, readEntry, withoutEmpties, writeEntry } from './format.ts';

const library = new URL('../../fixtures/library/', import.meta.url);
const samples = collectionNames.flatMap((collection) =>
  readdirSync(new URL(collection, library))
    .filter((name) => name.endsWith(`.${collections[collection].format}`))
    .map((name) => ({ collection, name, text: readFileSync(new URL(`${collection}/${name}`, library), 'utf8') })),
);

const first = (collection: CollectionName): string => Object.keys(collections[collection].schema.shape)[0] as string;

describe('every entry of the test library', () => {
  it('is unchanged to the byte when nothing was changed', () => {
    expect(samples.length).toBeGreaterThan(60);
    for (const { collection, text } of samples) expect(writeEntry(collection, readEntry(collection, text))).toBe(text);
  });

  it('is unchanged to the byte when a field was changed, saved, changed back and saved again', () => {
    for (const { collection, text } of samples) {
      const was = readEntry(collection, text);
      for (const name of [first(collection), 'summary', 'body'].filter((field) => typeof was[field] === 'string')) {
        const changed = writeEntry(collection, { ...was, [name]: `${String(was[name])} and more: "so"` });
        expect(changed).not.toBe(text);
        const back = writeEntry(collection, { ...readEntry(collection, changed), [name]: was[name] });
        expect(asPublished(collection, back, text)).toBe(text);
      }
    }
  });

  it('changes only the lines of its summary with the summary', () => {
    for (const { collection, text } of samples.filter((sample) => /^summary: /m.test(sample.text))) {
      const written = writeEntry(collection, { ...readEntry(collection, text), summary: 'When: a, do "b".' });
      const before = text.split('\n');
      const after = written.split('\n');
      const same = after.filter((line) => !line.startsWith('summary:'));
      expect(after.filter((line) => line.startsWith('summary:'))).toHaveLength(1);
      expect(before.join('\n')).toContain(same.slice(0, 1).join('\n'));
      const from = before.findIndex((line) => line.startsWith('summary:'));
      const tail = before.length - (before.slice(from + 1).findIndex((line) => /^\S/.test(line)) + from + 1);
      expect([after.slice(0, from), after.slice(after.length - tail)]).toEqual([
        before.slice(0, from),
        before.slice(before.length - tail),
      ]);
    }
  });
});

describe('an entry in the editor', () => {
  const text = `---\n# about fog\ntitle: "Fog"   # short\nsummary: s\noutcome: success\ntopics: [ fog ]\nsources:\n  - title: A book # S01\n    url: https://a.example/\n  - title: Another # S02\naliases:\n- mist\n---\n\nText.\n`;
  const data = readEntry('lessons', text);

  it('has what is folded in drawers', () => {
    expect(data).toMatchObject({ title: 'Fog', topics: ['fog'], more: { aliases: ['mist'] }, body: 'Text.\n' });
    expect(data).not.toHaveProperty('aliases');
  });
  it('keeps comments, quotes and spacing around a changed field', () => {
    const more = data['more'] as { sources: { title: string; url?: string }[] };
    const sources = more.sources.map((source, index) =>
      index === 0 ? { ...source, url: 'https://b.example/' } : source,
    );
    expect(writeEntry('lessons', { ...data, more: { ...more, sources } })).toBe(
      text.replace('https://a.example/', 'https://b.example/'),
    );
  });
  it('keeps the style of a changed text, and the comments behind and below it', () => {
    const noted = text.replace('summary: s\n', '# above\nsummary: >-\n  One and\n  two.\n# below\n');
    const now = readEntry('lessons', noted);
    expect(writeEntry('lessons', { ...now, title: "It's fog", summary: 'One, two and three.' })).toBe(
      noted.replace('"Fog"', '"It\'s fog"').replace('One and\n  two.', 'One, two and three.'),
    );
    expect(writeEntry('lessons', { ...now, title: 'One\ntwo' })).toContain('title: "One\\ntwo"   # short\n# above\n');
    const plain = noted.replace('"Fog"', 'Fog');
    expect(writeEntry('lessons', { ...readEntry('lessons', plain), title: 'One\ntwo' })).toContain(
      'title: |-\n  One\n  two\n# short\n# above\n',
    );
  });
  it('says what is published in its own bytes, and keeps a comment that came to it', () => {
    const published = text.replace('"Fog"   # short', "'Fog'");
    const draft = published.replace("'Fog'", 'Fog').replace('topics: [ fog ]', 'topics: [fog] # mine');
    expect(asPublished('lessons', draft, published)).toBe(published.replace('topics: [ fog ]', 'topics: [fog] # mine'));
    expect(asPublished('lessons', 'no entry at all', published)).toBe('no entry at all');
  });
  it('writes a new field where the schema has it', () => {
    expect(writeEntry('lessons', { ...data, more: { ...(data['more'] as object), month: '2026-11' } })).toBe(
      text.replace('topics: [ fog ]\n', 'topics: [ fog ]\nmonth: 2026-11\n'),
    );
  });
  it('drops an emptied field with its lines', () => {
    expect(writeEntry('lessons', { ...data, more: { ...(data['more'] as object), aliases: [] } })).toBe(
      text.replace('aliases:\n- mist\n', ''),
    );
  });
  it('keeps a field that the portal does not know, so that the check can name it', () => {
    const odd = text.replace('outcome:', 'titel: x\noutcome:');
    expect(writeEntry('lessons', readEntry('lessons', odd))).toBe(odd);
  });
  it('changes the text and nothing else', () => {
    expect(writeEntry('lessons', { ...data, body: 'New text.\n\n' })).toBe(text.replace('Text.', 'New text.'));
  });
  it('that is new is written in the order of the schema', () => {
    const fresh = {
      topics: ['fog'],
      outcome: 'success',
      summary: "It's: fog — 5 < 6",
      title: 'New',
      forSteward: { reviewedOn: '2026-11-23', retired: {} },
      more: { aliases: [''] },
      body: '## What happened\n',
    };
    expect(writeEntry('lessons', fresh)).toBe(
      '---\ntitle: New\nsummary: "It\'s: fog — 5 < 6"\noutcome: success\ntopics:\n  - fog\nreviewedOn: 2026-11-23\n---\n\n## What happened\n',
    );
  });
});

describe('a file that does not begin with its fields', () => {
  const late = 'Before the fields.\n---\ntitle: A\n---\n\nText.\n';

  it('is text throughout, of which nothing is lost', () => {
    expect(readEntry('lessons', late)).toMatchObject({ body: late });
    expect(writeEntry('lessons', { ...readEntry('lessons', late), title: 'B' })).toBe(`---\ntitle: B\n---\n\n${late}`);
  });
});

describe('a file with the ends of lines of another system', () => {
  const text = '---\r\ntitle: A\r\nsummary: 2.70\r\n---\r\n\r\nText.\r\n';

  it('keeps the bytes of what nobody touched', () => {
    const data = readEntry('lessons', text);
    expect(data).toMatchObject({ title: 'A', summary: '2.70', body: 'Text.\r\n' });
    expect(writeEntry('lessons', { ...data, title: 'B' })).toContain('summary: 2.70\r\n');
    expect(writeEntry('lessons', { ...data, title: 'B' })).toMatch(/\r\n\r\n?Text\.\r\n$|\r\nText\.\r\n$/u);
  });
});

describe('emptied fields', () => {
  it('are nothing, at any depth', () => {
    expect(withoutEmpties({ a: '', b: null, c: [], d: { e: [{}] }, f: 0, g: false })).toEqual({ f: 0, g: false });
  });
});
