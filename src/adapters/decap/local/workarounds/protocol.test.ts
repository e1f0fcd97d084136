import { describe, expect, it } from 'vitest';
import { decapText, moved } from '../../../../../.config/workarounds.ts';
import { request } from './protocol.ts';

/** Notes on drafts, which this portal does not keep: Decap goes on without an answer. */
const withoutAnswer = ['getNotes', 'addNote', 'updateNote', 'deleteNote', 'toggleNoteResolution', 'getPRMetadata'];

/** The text of Decap's backend for a local server. */
const backend = (): string => {
  const text = decapText();
  const start = text.indexOf('The Proxy backend needs a');
  return text.slice(start, text.indexOf('"getDeployPreview"', start) + 200);
};

describe('the requests of the editor', () => {
  it('are those that the Decap that is installed sends', () => {
    const sent = new Set([...backend().matchAll(/action:"(\w+)"/gu)].map(([, name]) => name));
    const known = request.options.map(({ shape }) => shape.action.value).filter((name) => name !== 'info');
    expect([...sent].sort(), moved(import.meta.url)).toEqual([...known, ...withoutAnswer].sort());
  });

  it('hold what Decap puts into them', () => {
    for (const part of ['dataFiles:', 'assets:', 'newStatus:', 'mediaFolder:'])
      expect(backend().includes(part), `${part} ${moved(import.meta.url)}`).toBe(true);
  });

  it('are refused when a name could be a path', () => {
    const remove = (slug: string) =>
      request.safeParse({ action: 'deleteUnpublishedEntry', params: { collection: 'lessons', slug } }).success;
    expect(remove('count-again')).toBe(true);
    expect(remove('../count-again')).toBe(false);
    expect(remove('')).toBe(false);
  });
});
