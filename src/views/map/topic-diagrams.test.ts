import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { cell, perRow, diagramLayout } from './diagram-layout.ts';
import { letterOf, topicDiagrams, type Marked } from './topic-diagrams.ts';

const change = (lesson: string) => ({ on: '2026-03-01', lesson, was: 'Go.', now: 'Wait.', kind: 'replace' });

const library = libraryFixture([
  entryFixture('topics', 'sea', { name: 'Sea' }),
  entryFixture('topics', 'fog', { name: 'Fog', broader: 'sea' }),
  entryFixture('topics', 'tide', { name: 'Tide' }),
  entryFixture('topics', 'empty', { name: 'Empty' }),
  entryFixture('lessons', 'wait', { title: 'Wait', topics: ['fog'] }),
  entryFixture('lessons', 'listen', { topics: ['fog', 'tide'] }),
  entryFixture('lessons', 'gone', { topics: ['fog'], retired: { on: '2026-01-01', reason: 'r' } }),
  entryFixture('lessons', 'table', { topics: ['tide'] }),
  entryFixture('practices', 'pilotage', { topics: ['fog'], changes: [change('wait'), change('table')] }),
  entryFixture('practices', 'alone', { topics: ['fog'] }),
]);
const diagrams = topicDiagrams(library);
const plain = ({ mark, entry, from }: Marked) => [mark, entry.id, from?.id ?? null];

describe('the diagrams of the map', () => {
  it('are the topics that hold something live, each after the wider one', () => {
    expect(diagrams.map(({ topic }) => topic.id)).toEqual(['fog', 'tide']);
  });

  it('put each lesson before the practice it changed, and apart what no practice names', () => {
    const fog = diagrams[0]!;
    expect(fog.rows.map(({ practice, lessons }) => [plain(practice), lessons.map(plain)])).toEqual([
      [
        ['A', 'pilotage', null],
        [
          ['1', 'table', 'tide'],
          ['2', 'wait', null],
        ],
      ],
      [['B', 'alone', null], []],
    ]);
    expect(fog.loose.map(plain)).toEqual([['3', 'listen', null]]);
  });

  it('let a practice visit the topic of a lesson that changed it, with that lesson alone', () => {
    expect(diagrams[1]?.rows.map(({ practice, lessons }) => [plain(practice), lessons.map(plain)])).toEqual([
      [['A', 'pilotage', 'fog'], [['1', 'table', null]]],
    ]);
  });

  it('show every live lesson and practice under its first topic', () => {
    const home = diagrams.flatMap(({ rows, loose }) => [
      ...rows.flatMap(({ practice, lessons }) => [practice, ...lessons]),
      ...loose,
    ]);
    const ids = new Set(home.filter(({ from }) => from === null).map(({ entry }) => entry.id));
    expect(ids).toEqual(new Set(['wait', 'listen', 'table', 'pilotage', 'alone']));
  });

  it('say with which topics they share pages', () => {
    expect(diagrams.map(({ shared }) => shared.map(({ topic, count }) => [topic.id, count]))).toEqual([
      [['tide', 1]],
      [['fog', 1]],
    ]);
  });

  it('letter practices on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('the drawing of a diagram', () => {
  const lessons = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      mark: String(index + 1),
      entry: entryFixture('lessons', `l${index}`),
      from: null,
    }));
  const practice = (mark: string) => ({ mark, entry: entryFixture('practices', mark.toLowerCase()), from: null });

  it.each([
    [0, 3, 2],
    [1, 0, 0],
    [12, 250, 30],
    [200, 60, 1],
  ])(
    'with %i lessons in a practice, %i outside and %i practices alone gives every mark a place of its own',
    (inside, outside, alone) => {
      const rows = [
        { practice: practice('A'), lessons: lessons(inside) },
        ...Array.from({ length: alone }, (_, index) => ({ practice: practice(letterOf(index + 1)), lessons: [] })),
      ];
      const { nodes, width, height } = diagramLayout({ rows, loose: lessons(outside) });
      expect(nodes).toHaveLength(inside + outside + alone + 1);
      expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
      for (const { x, y } of nodes) {
        expect(x).toBeGreaterThanOrEqual(cell / 2);
        expect(x).toBeLessThanOrEqual(width - cell / 2);
        expect(y).toBeGreaterThanOrEqual(cell / 2);
        expect(y).toBeLessThanOrEqual(height - cell / 2);
      }
    },
  );

  it('keeps the lines of each practice within its own rows, so that none cross', () => {
    const rows = ['A', 'B', 'C'].map((mark, index) => ({
      practice: practice(mark),
      lessons: lessons(index * perRow + 1),
    }));
    const { lines, nodes } = diagramLayout({ rows, loose: [] });
    const spans = lines.map((path) => {
      const heights = [...path.matchAll(/M[\d.]+ ([\d.]+)|V([\d.]+)/g)].map(([, move, vertical]) =>
        Number(move ?? vertical),
      );
      return [Math.min(...heights), Math.max(...heights)] as const;
    });
    for (const [index, [top]] of spans.entries()) expect(top).toBeGreaterThan(spans[index - 1]?.[1] ?? 0);
    expect(lines).toHaveLength(3);
    // Every lesson that has a practice stands on a line.
    for (const { y } of nodes) expect(spans.some(([top, bottom]) => y >= top && y <= bottom)).toBe(true);
  });

  it('of nothing takes no room', () => {
    expect(diagramLayout({ rows: [], loose: [] })).toMatchObject({ height: 0, nodes: [], lines: [] });
  });
});
