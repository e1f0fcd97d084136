import { describe, expect, it } from 'vitest';
import { block, link, mark, wrap, type Edit, type Selected } from './edits.ts';

/** `[` and `]` mark the selection. */
function after(marked: string, edit: (selection: Selected) => Edit): string {
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const { from: start, to: end, put, selectFrom, selectTo } = edit({ text, from, to });
  const now = text.slice(0, start) + put + text.slice(end);
  return `${now.slice(0, selectFrom)}[${now.slice(selectFrom, selectTo)}]${now.slice(selectTo)}`;
}

describe('the tools above a text', () => {
  it('make words bold, leave blanks outside, and take it back', () => {
    expect(after('a [b ]c', (s) => wrap(s, '**', 'x'))).toBe('a **[b]** c');
    expect(after('a **[b]** c', (s) => wrap(s, '**', 'x'))).toBe('a [b] c');
    expect(after('a []', (s) => wrap(s, '*', 'words'))).toBe('a *[words]*');
  });
  it('make lines a list, and a list a numbered one', () => {
    expect(after('x\n[a\n- b]\ny', (s) => mark(s, () => '- '))).toBe('x\n- a\n- b[]\ny');
    expect(after('[- a\n- b]', (s) => mark(s, (index) => `${index + 1}. `))).toBe('1. a\n2. b[]');
  });
  it('put a block on lines of its own', () => {
    expect(after('a[]b', (s) => block(s, '<X>t</X>', 't'))).toBe('a\n\n<X>[t]</X>\n\nb');
    expect(after('[]', (s) => block(s, '| |'))).toBe('[| |]');
  });
  it('link the selected words', () => {
    const linked = link({ text: 'see it', from: 4, to: 6 }, '/lessons/x/', 'words');
    expect(linked.put).toBe('[it](/lessons/x/)');
  });
});
