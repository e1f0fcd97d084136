import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Key } from '../core/entry.ts';
import { findingsFor } from './harbour.fixture.ts';

/** Valid entries, every field on a line of its own, so that a change has one line. */
const entries: Readonly<Record<Key, string>> = {
  'lessons/x': `---
title: Two lamps in line
summary: When two lamps stand in line, steer by them, because one lamp has no direction.
outcome: near-miss
topics:
  - fog
month: 2026-03
setting: quay
factors:
  - tools
evidence:
  kind: experience
  level: low
from: case-studies/base
actions:
  - text: Paint the posts white.
    strength: stronger
    owner: master
    due: 2026-12-01
    status: open
  - text: Hang a second lamp.
    strength: intermediate
    owner: master
    status: done
    doneOn: 2026-05-01
    proof: Chart of May.
validated:
  by: master
  on: 2026-04-01
effects:
  - measure: Boats that turned too early
    baseline: 4
    result: 0
    compares: before-after
    checkedOn: 2026-06-01
    checkedBy: mate
    verdict: worked
owner: master
reviewedOn: 2026-10-01
reviewEvery: 12
attribution:
  mode: role
sources:
  - title: Pilots' yearbook, 2025
    url: https://pilots.example/2025
---

## What happened

A boat turned on one lamp, in fog, at night, and found the second one only when the bell rang.

## Do this next

Wait for the second lamp.
`,
  'practices/x': `---
title: Leave with two lamps
summary: We leave the quay only when both lamps of the line can be seen.
topics:
  - fog
do:
  - Look for both lamps.
dont:
  - Leave on one lamp.
setting: quay
effectiveFrom: 2026-02-01
changes:
  - on: 2026-02-01
    lesson: base
    was: One lamp was enough.
    now: Both lamps are seen.
    kind: replace
owner: master
reviewedOn: 2026-10-01
---

Both, always.
`,
  'case-studies/x': `---
title: A second lamp on the north quay
summary: A lamp was added and the boats of one summer were counted.
outcome: success
people: consent-held
consentHeldBy: master
topics:
  - fog
kind: experiment
setting: quay
results:
  - measure: Boats that turned too early
    before: 4
    after: 0
reviewedOn: 2026-10-01
---

## What we did

We hung up a second lamp and counted for one summer.

## What happened

Nobody turned too early any more.
`,
};

interface Mutation {
  readonly name: string;
  readonly text: string;
  /** The line on which it must be found: the changed one, or that of the nearest field around one that is gone. */
  readonly lines: readonly number[];
}

const replaceLine = (lines: readonly string[], index: number, line: string): string =>
  lines.with(index, line).join('\n');

/** Every single change of one line that makes the entry wrong. */
function* mutationsOf(text: string): Generator<Mutation> {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  const required = new Set(
    'title summary outcome people topics do text strength owner status by on measure result checkedOn verdict kind level was now lesson after'.split(
      ' ',
    ),
  );
  const optionalAtTop = new Set(['owner', 'kind']);
  for (let index = 1; index < end; index += 1) {
    const line = lines[index]!;
    const at = [index + 1];
    const {
      indent = '',
      dash = '',
      key = '',
      value = '',
    } = /^(?<indent> *)(?<dash>- )?(?:(?<key>\w+): ?)?(?<value>.*)$/.exec(line)?.groups ?? {};
    const lead = `${indent}${dash}${key === '' ? '' : `${key}: `}`;
    const change = (name: string, to: string): Mutation => ({
      name: `${name} on line ${index + 1}: ${to.trim()}`,
      text: replaceLine(lines, index, to),
      lines: at,
    });
    if (key !== '') {
      yield change('unknown key', `${indent}${dash}${key}x: ${value}`);
      if (value !== '') yield change('a list instead of a value', `${lead}[[a], [b]]`);
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      yield change('no such day', `${lead}2026-02-30`);
      yield change('no such month', `${lead}2026-13-01`);
      yield change('not a day', `${lead}next week`);
    }
    if (/^\d{4}-\d{2}$/.test(value)) yield change('no such month', `${lead}2026-13`);
    if (
      [
        'success',
        'near-miss',
        'worked',
        'stronger',
        'intermediate',
        'open',
        'experience',
        'low',
        'replace',
        'experiment',
        'consent-held',
        'role',
        'tools',
      ].includes(value)
    ) {
      yield change('no such choice', `${lead}${value}-ish`);
      yield change('a number for a choice', `${lead}7`);
    }
    if (['fog', 'master', 'base', 'case-studies/base'].includes(value)) {
      yield change('nobody there', `${lead}${value}-gone`);
      yield change('no name', `${lead}A Name!`);
    }
    if (value === 'case-studies/base') yield change('wrong collection', `${lead}topics/fog`);
    if (value === 'quay') yield change('unknown setting', `${lead}key`);
    if (value === 'open') yield change('done without proof', `${lead}done`);
    if (value === 'open') yield change('dropped without a reason', `${lead}dropped`);
    if (key === 'url') yield change('unsafe address', `${lead}javascript:alert(1)`);
    if (key === 'reviewEvery') yield change('a fraction of a month', `${lead}1.5`);
    if (key === 'title' && indent === '') yield change('too long', `${lead}${'long '.repeat(40)}`);
    if (key === 'summary') yield change('too many words', `${lead}When ${'word '.repeat(70)}because.`);
    if (['title', 'text', 'measure', 'was', 'now', 'proof'].includes(key)) {
      yield change('a second colon', `${lead}${value}: again`);
      yield change('a telephone number', `${lead}Ring 07700 900123`);
      yield change('an unclosed quotation', `${lead}"${value}`);
      yield change('an unseen character', `${lead}${value}\u200b`);
    }
    // A whole field taken out, with what belongs to it.
    if (required.has(key) && !(indent === '' && optionalAtTop.has(key)) && dash === '' && /^ {0,4}$/.test(indent)) {
      let next = index + 1;
      while (next < end && /^\s/.test(lines[next]!) && lines[next]!.search(/\S/) > indent.length) next += 1;
      let parent = index - 1;
      while (parent > 0 && !(lines[parent]!.search(/\S/) < indent.length)) parent -= 1;
      const around = indent === '' ? [1, 2] : [parent + 1, parent + 2];
      yield {
        name: `dropped: line ${index + 1}, ${key}`,
        text: [...lines.slice(0, index), ...lines.slice(next)].join('\n'),
        lines: around,
      };
    }
    if (key === 'title' && indent === '') {
      yield {
        name: 'a cycle',
        text: [
          ...lines.slice(0, end),
          'retired:',
          '  on: 2026-10-01',
          '  reason: It went round.',
          '  replacedBy: lessons/x',
          ...lines.slice(end),
        ].join('\n'),
        lines: [end + 4],
      };
      yield {
        name: 'a field twice',
        text: [...lines.slice(0, end), 'title: Again', ...lines.slice(end)].join('\n'),
        lines: [end + 1],
      };
    }
  }
  for (let index = end + 1; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.trim() === '') continue;
    const change = (name: string, to: string): Mutation => ({
      name: `${name} on line ${index + 1}`,
      text: replaceLine(lines, index, to),
      lines: [index + 1],
    });
    if (line.startsWith('## ')) {
      yield change('a level skipped', `##${line}`);
      yield change('the level of the title', line.slice(1));
      continue;
    }
    for (const [name, extra] of [
      ['a bare <', 'under <5 m'],
      ['a brace', 'see {x}'],
      ['a tag', '<div>x</div>'],
      ['a dead link', '[b](/lessons/bass/)'],
      ['an unsafe link', '[b](javascript:x)'],
      ['a missing picture', '![b](./b.png)'],
      ['an e-mail address', 'jane.doe@hospital.org'],
      ['an expression in an attribute', '<kbd title={x}>b</kbd>'],
    ] as const) {
      yield change(name, `${line} ${extra}`);
    }
  }
}

const mutations = Object.entries<string>(entries).flatMap(([key, text]) =>
  [...mutationsOf(text)].map((mutation) => ({ key: key as Key, ...mutation })),
);

describe('a valid entry', () => {
  it.each(Object.keys(entries) as Key[])('%s is without a finding', (key) =>
    expect(findingsFor(key, entries[key]!)).toEqual([]),
  );
});

describe('one change of a valid entry', () => {
  it('comes in 300 kinds or more', () => expect(mutations.length).toBeGreaterThanOrEqual(300));
  it.each(mutations)('$key: $name', ({ key, text, lines }) => {
    // A cycle goes by the entry's own name.
    const errors = findingsFor(key, text.replace('replacedBy: lessons/x', `replacedBy: ${key}`)).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.length).toBeGreaterThan(0);
    for (const { line } of errors) expect(lines).toContain(line);
    expect(() => parseDocument(text)).not.toThrow();
  });
});
