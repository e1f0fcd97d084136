/** A text box as the person has it: its text and what is selected. */
export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What to put in place of which stretch, and what is selected afterwards. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly selectFrom: number;
  readonly selectTo: number;
}

/** Signs around the selected words; taken off again when they are there. */
export function wrap({ text, from, to }: Selected, sign: string, sample: string): Edit {
  const inner = text.slice(from, to);
  const has = text.slice(from - sign.length, from) === sign && text.slice(to, to + sign.length) === sign;
  if (has && inner !== '')
    return {
      from: from - sign.length,
      to: to + sign.length,
      put: inner,
      selectFrom: from - sign.length,
      selectTo: to - sign.length,
    };
  const words = inner.trim() || sample;
  const [before, after] =
    inner.trim() === '' ? ['', ''] : [/^\s*/.exec(inner)?.[0] ?? '', /\s*$/.exec(inner)?.[0] ?? ''];
  const start = from + before.length + sign.length;
  return { from, to, put: before + sign + words + sign + after, selectFrom: start, selectTo: start + words.length };
}

/** A mark at the start of every selected line. */
export function mark({ text, from, to }: Selected, markOf: (index: number) => string): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next === -1 ? text.length : next;
  const put = text
    .slice(start, end)
    .split('\n')
    .map((line, index) => markOf(index) + line.replace(/^(?:[-*] |\d+\. )/, ''))
    .join('\n');
  return { from: start, to: end, put, selectFrom: start + put.length, selectTo: start + put.length };
}

/** Something that stands on lines of its own, with blank lines around it. `select` is what to type over. */
export function block({ text, to }: Selected, put: string, select = put): Edit {
  const before = text.slice(0, to);
  const after = text.slice(to);
  const above = before.trim() === '' ? '' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const below = after.trim() === '' ? '' : after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  const start = to + above.length + Math.max(0, put.indexOf(select));
  return { from: to, to, put: above + put + below, selectFrom: start, selectTo: start + select.length };
}

/** A link on the selected words. */
export function link({ text, from, to }: Selected, address: string, words: string): Edit {
  const shown = text.slice(from, to).trim() || words;
  const put = `[${shown.replaceAll(/[[\]]/g, '\\$&')}](${address})`;
  return { from, to, put, selectFrom: from + put.length, selectTo: from + put.length };
}

export const table = '| What | Before | After |\n| --- | ---: | ---: |\n| first |  |  |\n| second |  |  |';
