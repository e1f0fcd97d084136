import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { llmsText } from './llms.ts';

const absolute = (path: string) => `https://lantern.example/portal${path}`;

describe('/llms.txt', () => {
  it('names the portal, then every page by collection, then what no longer holds', () => {
    const library = libraryFixture([
      entryFixture('practices', 'wait', { title: 'In [thick] fog' }),
      entryFixture('lessons', 'a'),
      entryFixture('articles', 'old', { retired: { on: '2026-01-01', reason: 'Wrong.' } }),
      entryFixture('topics', 'fog'),
    ]);
    expect(llmsText(library, { absolute })).toBe(`# Lantern

> Harbour Pilots: What the harbour learned.

Every link leads to a page as Markdown. All of them with their states, owners and dates, as JSON: <https://lantern.example/portal/api/entries.json>

## Lessons

- [A lesson](https://lantern.example/portal/lessons/a/index.md): Identified. When it is foggy, wait.

## Practices

- [In \\[thick\\] fog](https://lantern.example/portal/practices/wait/index.md): Current. We wait.

## Optional

- [An article](https://lantern.example/portal/articles/old/index.md): Retired. It says wait.
`);
  });

  it('holds no empty section', () => {
    expect(llmsText(libraryFixture([]), { absolute })).not.toContain('##');
  });
});
