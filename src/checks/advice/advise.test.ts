import { expect, it } from 'vitest';
import { findingsFor } from '../harbour.fixture.ts';

it('finds its place in a sentence without end', () => {
  const lesson = (text: string) =>
    `---\ntitle: Look\nsummary: When it is dark, look again, because lamps move.\noutcome: success\ntopics: [fog]\n---\n\n## What happened\n\nCalm.\n\n${text}\n\n## Do this next\n\nLook.\n`;
  const [found] = findingsFor('lessons/x', lesson(`${'incomprehensible considerations\n'.repeat(3_000)}end.`));
  expect([found?.rule, found?.line, found?.column]).toEqual(['reading-level', 12, 1]);
});
