import { stringify } from 'yaml';
import { rowsOffered, type ShareBox, type ShareForm } from '../../views/share/share-form.ts';
import { collections } from '../../schema/index.ts';

/** What was typed, by the name of its box. */
export type Typed = Readonly<Record<string, string>>;

/** Name of a box in a row of a list. */
export const rowName = (list: string, row: number, name: string): string => `${list}-${row}-${name}`;

/** What a sent form holds of the boxes of this kind; everything else that was sent is left out. */
export function typedIn(form: ShareForm, data: { get(name: string): unknown }): Typed {
  const names = [...form.asked, ...form.folded].flatMap(({ name, control }) =>
    control.kind === 'rows'
      ? Array.from({ length: rowsOffered }, (_, row) => control.boxes.map((box) => rowName(name, row, box.name))).flat()
      : [name],
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = data.get(name);
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.replaceAll('\r\n', '\n').trim()]] : [];
    }),
  );
}

function valueTyped({ control, name }: ShareBox, typed: Typed, isList: boolean): unknown {
  if (control.kind === 'rows') {
    const rows = Array.from({ length: rowsOffered }, (_, row) =>
      Object.fromEntries(
        control.boxes.flatMap((box) => {
          const value = typed[rowName(name, row, box.name)];
          return value === undefined ? [] : [[box.name, value]];
        }),
      ),
    ).filter((row) => Object.keys(row).length > 0);
    return rows.length === 0 ? undefined : rows;
  }
  const value = typed[name];
  if (value === undefined) return undefined;
  if (control.kind === 'number') return /^\d{1,6}$/u.test(value) ? Number(value) : value;
  // A line cannot hold a break, whatever was pasted into it.
  const plain = control.kind === 'box' ? value : value.replaceAll(/\s*\n\s*/gu, ' ');
  return isList ? [plain] : plain;
}

/** Fields that hold several values although the form asks for one. */
const lists = new Set(['topics']);

/** What the portal fills in where a kind of entry has it: who shared it stays unsaid, and the day is this one. */
const filledIn = (today: string) => ({ on: today, reviewedOn: today, attribution: { mode: 'anonymous' } });

/** The text of an entry as it was typed, before anything was put right in it. */
export function entryText(form: ShareForm, typed: Typed, today: string): string {
  const { schema, format } = collections[form.collection];
  const boxes = [...form.asked, ...form.folded];
  const values = new Map<string, unknown>(
    boxes.flatMap((box) =>
      box.heading === undefined ? [[box.name, valueTyped(box, typed, lists.has(box.name))] as const] : [],
    ),
  );
  const prefilled: Readonly<Record<string, unknown>> = filledIn(today);
  const fields = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = values.get(name) ?? prefilled[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const yaml = stringify(fields, { lineWidth: 0 });
  if (format === 'yaml') return yaml;
  const texts = boxes
    .filter(({ heading }) => heading !== undefined)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .flatMap(({ heading, name }) => (typed[name] === undefined ? [] : [`## ${String(heading)}\n\n${typed[name]}\n`]));
  return `---\n${yaml}---\n\n${texts.join('\n')}`;
}
