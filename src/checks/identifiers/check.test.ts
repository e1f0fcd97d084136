import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/finding.ts';
import { findingsFor } from '../harbour.fixture.ts';
import { inName, maskFinding, maskName } from './check.ts';

const fields = 'title: A lesson\nsummary: When a, do b, because c.\noutcome: success\ntopics: [fog]\n';
const text = (body: string, more = '') =>
  `---\n${fields}${more}---\n\n## What happened\n\n${body}\n\n## Do this next\n\nThis.\n`;
const places = (source: string) =>
  findingsFor('lessons/x', source)
    .filter(({ rule }) => rule === 'personal-identifier')
    .map(({ line, column }) => `${line}:${column}`);

describe('personal identifiers are refused', () => {
  it.each([
    ['in the text', text('Ring 07700 900123.'), '10:6'],
    [
      'in a nested field',
      text(
        'a',
        'actions:\n  - text: Write to jane.doe@hospital.org\n    strength: weaker\n    owner: master\n    status: open\n',
      ),
      '7:20',
    ],
    ['in alternative text', text('![MRN 0012345](./lamps.png)'), '10:7'],
    ['in an attribute', text('<Callout kind="tip" title="DOB 3 May 1967">Look.</Callout>'), '10:32'],
    ['in a quotation', text('> 943 476 5919'), '10:3'],
    ['in code', text('`943 476 5919`'), '10:2'],
    ['in a comment among the fields', text('a', '# jane.doe@hospital.org\n'), '6:3'],
    ['in a link', text('[mail](mailto:jane.doe@hospital.org)'), '10:15'],
    ['behind an entity', text('Write to jane.doe&#64;hospital.org.'), '10:1'],
    ['behind markup', text('Ring 077**00** 900123.'), '10:1'],
    ['behind an escape of YAML', text('a', 'setting: "jane.doe\\x40hospital.org"\n'), '6:10'],
    ['in a file that is refused for something else', text('Ring 07700 900123. <5'), '10:6'],
  ])('%s', (_where, source, place) => expect(places(source)).toEqual([place]));

  it('in the name of a file, which is then masked', () => {
    expect(inName('lessons/patient-943-476-5919.mdx', {})).toHaveLength(1);
    expect(inName('lessons/mrn-0012345.png', {})).toHaveLength(1);
    expect(inName('lessons/count-again-2026-11-23.mdx', {})).toEqual([]);
    expect(maskName('lessons/patient-943-476-5919.mdx', {})).toBe('lessons/patient-***.mdx');
  });

  it('and never repeated, whichever rule speaks', () => {
    const source = text('[a](/lessons/943-476-5919/)', 'owner: mrn-0012345\nfrom: reflections/943-476-5919\n');
    const told = JSON.stringify(findingsFor('lessons/x', source).map((found) => maskFinding(found, {})));
    expect(told).not.toMatch(/943.?476.?5919/);
    const finding: Finding = {
      rule: 'r',
      severity: 'error',
      message: 'See a.b@c.org',
      help: 'Ring 07700 900123',
      file: 'lessons/943-476-5919.mdx',
      line: 1,
      column: 1,
    };
    expect(maskFinding(finding, {})).toMatchObject({ message: 'See ***', help: 'Ring ***', file: 'lessons/***.mdx' });
  });
});
