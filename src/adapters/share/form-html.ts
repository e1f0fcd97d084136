import type { Element as HastElement, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { rowsOffered, type ShareBox, type ShareForm } from '../../views/share/share-form.ts';
import { rowName, type Typed } from './submission.ts';

/** What is said beside a box. */
export interface Said {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** A form with what is known of it. The static page knows nothing yet; an answer knows what was typed. */
export interface FilledForm {
  readonly form: ShareForm;
  /** Where it is sent. */
  readonly action: string;
  /** Who reads it, for the button: "the harbour master". */
  readonly reader: string;
  readonly typed?: Typed;
  /** By name of the box; under '' what belongs to none. */
  readonly said?: ReadonlyMap<string, readonly Said[]>;
  readonly token?: string;
  /** Values that are sent along unseen. */
  readonly hidden?: Typed;
  /** Boxes that this form leaves to `hidden` or to nobody. */
  readonly without?: readonly string[];
  /** Told on the button once everything was looked over. */
  readonly again?: boolean;
  /** Sets two forms on one page apart. */
  readonly prefix?: string;
}

/** Name of the box that people never see: only a program fills it in. */
export const trap = 'website';

type Context = Pick<FilledForm, 'typed' | 'said'> & { readonly prefix: string };

const noted = (said: readonly Said[], id: string): ElementContent[] =>
  said.length === 0
    ? []
    : [
        h(
          'ul',
          { id, className: ['said'] },
          said.map(({ severity, text }) => h('li', { dataSeverity: severity }, text)),
        ),
      ];

function control(box: ShareBox, name: string, id: string, { typed = {}, said }: Context): HastElement {
  const own = said?.get(name) ?? [];
  const wrong = own.some(({ severity }) => severity === 'error');
  const described = [...(box.hint === null ? [] : [`${id}-hint`]), ...(own.length > 0 ? [`${id}-said`] : [])];
  const common = {
    id,
    name,
    required: box.required,
    ...(described.length > 0 && { ariaDescribedBy: described.join(' ') }),
    ...(wrong && { ariaInvalid: 'true' }),
  };
  const value = typed[name] ?? '';
  switch (box.control.kind) {
    case 'box':
      return h('textarea', { ...common, rows: box.heading === undefined ? 3 : 6, maxLength: box.control.most }, value);
    case 'select':
      return h('select', common, [
        h('option', { value: '' }, 'Choose'),
        ...box.control.options.map((option) =>
          h('option', { value: option.value, selected: option.value === value }, option.label),
        ),
      ]);
    case 'number':
      return h('input', {
        ...common,
        type: 'number',
        inputMode: 'numeric',
        min: box.control.least,
        max: box.control.most,
        value,
      });
    case 'day':
      return h('input', { ...common, type: 'date', value });
    default:
      return h('input', { ...common, type: 'text', maxLength: 'most' in box.control ? box.control.most : null, value });
  }
}

/** The hint, and what was said, both tied to the box by `control`. */
const around = (box: ShareBox, name: string, id: string, { said }: Context): ElementContent[] => [
  ...(box.hint === null ? [] : [h('p', { id: `${id}-hint`, className: ['hint'] }, box.hint)]),
  ...noted(said?.get(name) ?? [], `${id}-said`),
];

const optional = (box: ShareBox): ElementContent[] =>
  box.required ? [] : [h('span', { className: ['small', 'quiet'] }, ' if you like')];

function field(box: ShareBox, context: Context, name = box.name): HastElement {
  const id = `${context.prefix}${name}`;
  const { control: kind } = box;
  if (kind.kind === 'choice') {
    const { typed = {} } = context;
    return h('fieldset', { className: ['box', 'choices'] }, [
      h('legend', [box.label, ...optional(box)]),
      ...around(box, name, id, context),
      ...kind.options.map(({ value, label }) =>
        h('label', [
          h('input', { type: 'radio', name, value, required: box.required, checked: typed[name] === value }),
          h('span', label),
        ]),
      ),
    ]);
  }
  if (kind.kind === 'rows') {
    return h('fieldset', { className: ['box', 'rows-of'] }, [
      h('legend', [box.label, ...optional(box)]),
      ...around(box, name, id, context),
      ...Array.from({ length: rowsOffered }, (_, row) =>
        h(
          'div',
          { className: ['row-of'] },
          // The first row is no more required than the others: a list may stay empty.
          kind.boxes.map((each) =>
            field(
              { ...each, required: false, label: `${each.label} ${row + 1}` },
              context,
              rowName(name, row, each.name),
            ),
          ),
        ),
      ),
    ]);
  }
  return h('div', { className: ['box'] }, [
    h('label', { htmlFor: id }, [box.label, ...optional(box)]),
    ...around(box, name, id, context),
    control(box, name, id, context),
  ]);
}

/** The form as HTML: everything in it comes from the schema, the library or the person, and is escaped. */
export function formHtml(filled: FilledForm): string {
  const { form, action, reader, typed, said, token, hidden = {}, without = [], again = false, prefix = '' } = filled;
  const context: Context = { prefix, ...(typed && { typed }), ...(said && { said }) };
  const shown = (box: ShareBox): boolean => !without.includes(box.name);
  const folded = form.folded.filter(shown);
  const general = said?.get('') ?? [];
  const touched = folded.some(({ name }) => typed?.[name] !== undefined || said?.has(name));
  return toHtml(
    h('form', { className: ['share'], method: 'post', action, dataShare: form.collection, noValidate: again }, [
      ...noted(general, `${prefix}general`),
      ...Object.entries({ ...hidden, ...(token !== undefined && { token }) }).map(([name, value]) =>
        h('input', { type: 'hidden', name, value }),
      ),
      h('div', { className: ['vh'], ariaHidden: 'true' }, [
        h('label', [
          'Leave this empty ',
          h('input', { type: 'text', name: trap, tabIndex: -1, autoComplete: 'off', value: '' }),
        ]),
      ]),
      ...form.asked.filter(shown).map((box) => field(box, context)),
      ...(folded.length > 0
        ? [
            h('details', { open: touched }, [
              h('summary', 'More, if you like'),
              ...folded.map((box) => field(box, context)),
            ]),
          ]
        : []),
      h('p', { className: ['send'] }, [
        h('button', { type: 'submit' }, again ? `Send it to ${reader} as it is` : `Send to ${reader}`),
      ]),
    ]),
  );
}
