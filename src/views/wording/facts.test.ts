import { describe, expect, it } from 'vitest';
import { factsOf, type FactValue } from './facts.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';

const said = (value: FactValue): unknown => {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'address':
      return `<${value.url}>`;
    case 'entry':
      return `-> ${value.entry.collection}/${value.entry.id}`;
    case 'list':
      return value.items.map(said);
    case 'group':
      return Object.fromEntries(value.facts.map((fact) => [fact.label, said(fact.value)]));
  }
};
const facts = (...[entry, ...others]: Parameters<typeof libraryFixture>[0]) => {
  const library = libraryFixture([...(entry ? [entry] : []), ...others], {
    settings: [{ id: 'quay', name: 'On the quay' }],
    phases: [{ id: 'mooring', name: 'While mooring' }],
  });
  return Object.fromEntries(factsOf(library, entry as never).map(({ label, value }) => [label, said(value)]));
};

describe('the facts of an entry', () => {
  it('are its filled fields under the labels of the schema, and nothing that is empty', () => {
    expect(facts(entryFixture('roles', 'master', { unit: 'Harbour office' }))).toEqual({
      'Name of the role': 'Harbour master',
      'How to reach it': 'Channel 12',
      Unit: 'Harbour office',
    });
  });

  it('say choices, settings and phases in words', () => {
    expect(
      facts(entryFixture('lessons', 'wait', { outcome: 'near-miss', setting: 'quay', phases: ['mooring', 'unknown'] })),
    ).toMatchObject({
      'How did it turn out?': 'Near miss',
      Setting: 'On the quay',
      Phases: ['While mooring', 'unknown'],
    });
  });

  it('point at the entries they name, or say the name where there is none', () => {
    expect(
      facts(entryFixture('paths', 'start', { steps: ['lessons/a', 'practices/b'] }), entryFixture('lessons', 'a')),
    ).toMatchObject({ Steps: ['-> lessons/a', 'practices/b'] });
  });

  it('keep what belongs together', () => {
    const effects = [{ measure: 'Groundings', baseline: 4, result: '0', checkedOn: '2026-09-01', verdict: 'partly' }];
    expect(facts(entryFixture('lessons', 'wait', { effects }))).toMatchObject({
      Effects: [
        {
          Measure: 'Groundings',
          'Compared with': '4',
          Result: '0',
          'Checked on': '2026-09-01',
          'Did it help?': 'It helped in part',
        },
      ],
    });
    expect(facts(entryFixture('articles', 'read'))).toMatchObject({ 'Where to read it': '<https://read.example/1>' });
  });
});
