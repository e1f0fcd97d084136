import { describe, expect, it } from 'vitest';
import type { Subject } from '../rule.ts';
import { unexpandedAcronym } from './acronym.ts';

const told = (text: string, terms: { term: string; avoid: string[] }[] = []): string[] => {
  const passages = text.split('\n').map((line) => ({ text: line, at: { line: 1, column: 1 }, path: [] }));
  const remarks = unexpandedAcronym.look({ passages, source: text } as unknown as Subject, { roles: [], terms });
  return [...remarks].map(({ message }) => /"([A-Z]+)"/.exec(message)?.[1] ?? '');
};

describe('letters that stand for words', () => {
  it('are named once each, and five in one entry', () => {
    expect(told('The NGR and the QZT, the NGR again.')).toEqual(['NGR', 'QZT']);
    expect(told('See the QZA, QZB, QZC, QZD, QZE, QZF and QZG.')).toHaveLength(5);
  });
  it('need no words where everybody knows them, or the glossary does', () => {
    expect(told('AWS and DNS, and a PDF on the USB stick.')).toEqual([]);
    expect(told('An RCT was run.', [{ term: 'randomised controlled trial', avoid: [] }])).toEqual([]);
    expect(told('The NGR was out.', [{ term: 'neutral grounding resistor', avoid: ['NGR'] }])).toEqual([]);
  });
  it('are not seen in loud words and names of files', () => {
    expect(told('Do NOT open it; see the README.\nThe OVERHEAD lamp, overhead.')).toEqual([]);
  });
  it('are explained by the words they begin, wherever those stand', () => {
    expect(told('We measure MTTR.\nThat is the mean time to recovery.')).toEqual([]);
  });
});
