import { describe, expect, it } from 'vitest';
import type { ImmutableMap } from '../decap.ts';
import { decapText, moved } from '../../../../../.config/workarounds.ts';
import type { Store } from './store.ts';
import { keepUnsaved } from './unsaved.ts';

type Plain = Readonly<Record<string, unknown>>;

const map = (plain: Plain): ImmutableMap =>
  ({
    get: (key: string) => plain[key],
    getIn: ([first = '', second = '']: readonly string[]) => (plain[first] as Plain | undefined)?.[second],
  }) as ImmutableMap;

/** An entry on the form: its title, and the file that it was read from. */
const entry = (title: string, source = 'as published', more: Plain = {}) =>
  map({ collection: 'lessons', slug: 'a', data: { title, source }, ...more });

/** A form of the editor that text was just taken back on, and what happens on it. */
function form({ since = 0, answer = true, bases = new Map<string, string>() } = {}) {
  let state: Plain = {};
  let asked = 0;
  const listeners: (() => void)[] = [];
  const now = (next: Plain) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const store: Store = {
    getState: () => ({ entryDraft: map(state) }),
    subscribe: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
    dispatch(action) {
      const { type, payload } = action as { type: string; payload?: Plain };
      if (type === 'DRAFT_LOCAL_BACKUP_RETRIEVED') now({ ...state, localBackup: payload?.['entry'] });
      else now({ entry: state['localBackup'], hasChanged: true });
    },
  };
  keepUnsaved(store, {
    offered: () => 0,
    now: () => since,
    insteadOfTheirs: () => {
      asked += 1;
      return answer;
    },
    bases: {
      getItem: (name) => bases.get(name) ?? null,
      setItem: (name, value) => void bases.set(name, value),
    },
  });
  return {
    bases,
    write: (what: ImmutableMap) => now({ entry: what, hasChanged: true }),
    read: (what: ImmutableMap) => now({ entry: what, hasChanged: false }),
    shown: () => (state['entry'] as ImmutableMap).getIn(['data', 'title']),
    asked: () => asked,
  };
}

describe('text that was taken back', () => {
  it('is on the form still when the page comes after it', () => {
    const { write, read, shown, asked } = form();
    write(entry('What I wrote'));
    read(entry('What is published'));
    expect(shown()).toBe('What I wrote');
    expect(asked()).toBe(0);
  });

  it('gives way to another page, to what was saved, and to what comes much later', () => {
    const other = form();
    other.write(entry('What I wrote'));
    other.read(map({ collection: 'lessons', slug: 'b', data: { title: 'Another page' } }));
    expect(other.shown()).toBe('Another page');

    const saved = form();
    saved.write(entry('What I wrote', 'as published', { isPersisting: true }));
    saved.read(entry('What was saved'));
    expect(saved.shown()).toBe('What was saved');

    const later = form({ since: 60_000 });
    later.write(entry('What I wrote'));
    later.read(entry('What is published'));
    expect(later.shown()).toBe('What is published');
  });

  it.each([
    [true, 'What I wrote'],
    [false, 'What they saved'],
  ])('stands in place of what somebody else saved since only when wanted: %s', (answer, expected) => {
    const { bases, read: open, write: change } = form();
    open(entry('What is published'));
    change(entry('What I wrote'));
    const { write, read, shown, asked } = form({ answer, bases });
    write(entry('What I wrote', 'from the browser'));
    read(entry('What they saved', 'as they saved it'));
    expect(asked()).toBe(1);
    expect(shown()).toBe(expected);
  });
});

describe('the Decap that is installed', () => {
  it.each([
    ['="DRAFT_LOCAL_BACKUP_RETRIEVED"'],
    ['="DRAFT_CREATE_FROM_LOCAL_BACKUP"'],
    ['.set("hasChanged",!0)'],
    ['.set("localBackup",'],
    ['window.confirm(this.props.t("editor.editor.confirmLoadBackup"))'],
  ])('still has %s', (part) => {
    expect(decapText().includes(part), moved(import.meta.url)).toBe(true);
  });

  it('still offers the text before it has read the page; otherwise this may go', () => {
    expect(decapText(), moved(import.meta.url)).toMatch(
      /(\w)\((\w),(\w)\),\w\?\w\(\2,this\.props\.location\.search\):\w\(\2,\3\)/u,
    );
  });
});
