import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../../core/entry.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { markdownTwin } from './twin.ts';

const absolute = (path: string) => `https://lantern.example/portal${path}`;
const twin = (entry: AnyEntry, ...others: AnyEntry[]) =>
  markdownTwin(libraryFixture([entry, ...others]), entry, { absolute });

const master = entryFixture('roles', 'master');
const fog = entryFixture('topics', 'fog', { name: 'Fog' });
const practice = entryFixture('practices', 'fog', {
  title: 'In fog',
  dont: ['Sail.', 'Drift.'],
  changes: [{ on: '2026-02-01', lesson: 'wait', was: 'Sail.', now: 'Wait.', kind: 'reverse' }],
});

describe('the Markdown twin of a page', () => {
  it.each(['anonymous', 'named', 'role'])('says nothing of who shared it (%s)', (mode) => {
    const lesson = entryFixture('lessons', 'wait', { attribution: { mode, name: 'Jane Mate' } });
    expect(twin(lesson, master, fog, practice)).not.toMatch(/Jane|credit|attribution/iu);
  });

  it('says what it is, where it stands, who owns it, and the text', () => {
    const lesson = entryFixture(
      'lessons',
      'wait',
      {
        title: 'Wait in fog',
        reviewedOn: '2026-03-01',
        effects: [{ measure: 'Groundings', baseline: '4', result: '0', checkedOn: '2026-09-01', verdict: 'worked' }],
        sources: [{ title: 'A report', url: 'https://e.example/r', licence: 'CC BY 4.0' }, { title: 'A talk' }],
      },
      '<h2 id="t-what-happened">What happened</h2><p>It was <strong>foggy</strong>.</p>',
    );
    expect(twin(lesson, master, fog, practice)).toBe(`# Wait in fog

**Lesson. Learned:** the practice changed on 1 February 2026 and the check here on 1 September 2026 found that it helped.

> When it is foggy, wait.

- **Topics:** [Fog](https://lantern.example/portal/topics/fog/)
- **Owner:** [Harbour master](https://lantern.example/portal/roles/master/) (Channel 12)
- **Last reviewed:** 2026-03-01
- **Review due:** 2027-03-01
- **How did it turn out?** Went well
- **Page:** <https://lantern.example/portal/lessons/wait/>

## What happened

It was **foggy**.

## What changed because of it

- 2026-02-01, [In fog](https://lantern.example/portal/practices/fog/). Was: Sail. Now: Wait.

## Checked here

- **It helped**, 1 September 2026. Groundings: 4 before, then 0. Measured by us.

## Sources

1. [A report](https://e.example/r) (CC BY 4.0)
2. A talk
`);
  });

  it('lists what to do and what not to do', () => {
    expect(twin(practice)).toContain("- **Do:**\n  - Wait.\n- **Don't:**\n  - Sail.\n  - Drift.\n");
  });

  it('strikes out what a practice asked for until it was given up, with the way to the new one before it', () => {
    const old = entryFixture('practices', 'old', {
      title: 'Sail on',
      do: ['Sail.'],
      dont: ['Wait.'],
      retired: { on: '2026-01-01', reason: 'It was wrong.', replacedBy: 'practices/fog' },
    });
    const document = twin(old, practice);
    expect(document).toContain('- **No longer done: what it asked for:**\n  - ~~Sail.~~\n');
    expect(document).toContain('- **No longer holds: what it warned of:**\n  - ~~Wait.~~\n');
    expect(document.indexOf('Read instead')).toBeLessThan(document.indexOf('~~'));
  });

  it('says of a practice which lesson behind it is contested, and why', () => {
    const wait = entryFixture('lessons', 'wait', {
      title: 'Wait in fog',
      effects: [
        {
          measure: 'm',
          result: '0',
          where: 'Nine ports',
          measuredOn: '2026-05',
          checkedOn: '2026-06-01',
          verdict: 'worse',
        },
      ],
    });
    expect(twin(practice, wait)).toContain(
      'The lesson behind it is contested, [Wait in fog](https://lantern.example/portal/lessons/wait/): a study elsewhere, made in May 2026, found that it got worse.',
    );
    expect(twin(wait, practice)).toContain(
      '## What others found\n\n- **It got worse**, May 2026. m: 0. Measured elsewhere in May 2026: Nine ports. Read by us on 1 June 2026.',
    );
  });

  it('says that a page no longer holds, why, and what to read instead', () => {
    const old = entryFixture('articles', 'old', {
      retired: { on: '2026-01-01', reason: 'It was wrong.', replacedBy: 'practices/fog' },
    });
    const document = twin(old, practice);
    expect(document).toContain('**Article. Superseded:** since 1 January 2026. It was wrong.');
    expect(document).toContain('**Read instead:** [In fog](https://lantern.example/portal/practices/fog/)');
    expect(document).not.toContain('Review due');
  });

  it('does without an owner, topics, reviews or a text', () => {
    const community = entryFixture('communities', 'watch', { steward: 'nobody' });
    expect(twin(community)).toBe(`# A community

**Community. Current:** nothing has replaced it.

> The wardroom.

- **Where to meet it:** The wardroom.
- **Page:** <https://lantern.example/portal/communities/watch/>
`);
  });

  it('keeps signs in titles and names as words', () => {
    const document = twin(entryFixture('lessons', 'x', { title: '*Stop* [here](https://evil.example) <b>' }));
    expect(document.split('\n')[0]).toBe('# \\*Stop\\* \\[here]\\(https\\://evil.example) \\<b>');
  });
});
