import { headingsIn } from '../../../prose/sections.ts';
import type { FieldMeta } from '../../../schema/index.ts';
import { asText, component, h, type ControlProps, type DraftEntry, type ImmutableMap, type Drawn } from './decap.ts';
import { plainList } from './workarounds/lists.ts';
import { neverMissing, savableAsItCame } from './workarounds/saved-as-it-came.ts';
import { follow, inThisBrowser, listen, whatIsKnown, type Known } from './watch.ts';

interface FormField {
  readonly name: string;
  readonly label: FieldMeta['label'];
  readonly required?: boolean;
  readonly fields?: readonly FormField[];
  readonly headings?: readonly { text: string; required: boolean }[];
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What is asked and still empty, by label. */
function missing(fields: readonly FormField[], data: Readonly<Record<string, unknown>>): string[] {
  const written = headingsIn(asText(data['body'])).map(({ heading }) => heading);
  return fields.flatMap((field) => {
    if (field.headings)
      return field.headings.filter(({ text, required }) => required && !written.includes(text)).map(({ text }) => text);
    return field.required !== false && field.name !== 'checks' && isEmpty(data[field.name]) ? [field.label] : [];
  });
}

const labelOf = (fields: readonly FormField[], name: string | null): string | undefined =>
  fields.flatMap((field) => [field, ...(field.fields ?? [])]).find((field) => field.name === name)?.label;

const privately =
  'It works in this browser: nothing that you write is sent before you save it. Take out what is said to identify a person first.';

/** Leads to the box that a finding is about. */
function goTo(field: string, heading: string | undefined): void {
  const boxes = [...document.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)];
  const box = boxes.find((each) => (each.dataset['heading'] ?? '') === (heading ?? '')) ?? boxes[0];
  box?.closest('details')?.setAttribute('open', '');
  box?.scrollIntoView({ block: 'center' });
  (box?.matches('input, textarea, select') ? box : box?.querySelector<HTMLElement>('input'))?.focus();
}

function items(
  known: Known,
  fields: readonly FormField[],
  severity: 'error' | 'warning',
  empty: readonly string[],
): Drawn[] {
  return (
    known.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({ ...finding, label: finding.place.heading ?? labelOf(fields, finding.place.field) }))
      // What is still to be filled in is said once, above.
      .filter(
        ({ label, rule, message }) =>
          !empty.some((each) => each === label || message === `${each}: this is missing.`) &&
          !(rule === 'heading' && empty.length > 0),
      )
      .map(({ message, help, place, label }, index) =>
        h(
          'li',
          { key: index },
          label !== undefined && place.field !== null
            ? h('button', { type: 'button', onClick: () => goTo(place.field as string, place.heading) }, label)
            : null,
          ' ',
          h('b', null, message),
          ' ',
          help,
        ),
      )
  );
}

/** What the checks say of the whole entry, while it is written; by the same code as `npm run check`. */
export const Checks = component<ControlProps, { tick: number }, typeof neverMissing & { stops: (() => void)[] }>({
  stops: [],
  ...neverMissing,
  getInitialState: () => ({ tick: 0 }),
  componentDidMount() {
    savableAsItCame(this.props);
    this.stops = [follow(() => this.props.getEntry()), listen(() => this.setState({ tick: this.state.tick + 1 }))];
  },
  componentWillUnmount() {
    for (const stop of this.stops) stop();
  },
  render() {
    const known = whatIsKnown();
    const fields = plainList(this.props.collection.get('fields')) as FormField[];
    const data =
      (this.props.getEntry().get('data') as ImmutableMap | undefined as DraftEntry | undefined)?.toJS() ?? {};
    const empty = missing(fields, data);
    const errors = items(known, fields, 'error', empty);
    const advice = items(known, fields, 'warning', empty);
    const fine = known.state === 'looked' && empty.length + errors.length + advice.length === 0;
    return h(
      'div',
      { className: 'hs-checks', role: 'status', 'aria-busy': known.state === 'looking' },
      known.state === 'resting' ? h('p', null, 'While you write, this says what is still missing.') : null,
      known.state === 'resting' && inThisBrowser ? h('p', null, privately) : null,
      known.state === 'partly'
        ? h(
            'p',
            null,
            'Only the short fields and what could identify a person are checked here: the part that reads the text could not be loaded. The text is checked before anything is published.',
          )
        : null,
      known.state === 'away'
        ? h('p', null, 'The checks cannot be reached just now. They run again before anything is published.')
        : null,
      empty.length > 0 && known.state !== 'resting'
        ? h('p', null, h('b', null, 'Still to fill in: '), empty.join(', '), '.')
        : null,
      errors.length > 0
        ? h('div', null, h('p', null, h('b', null, 'To put right before it can be published')), h('ul', null, errors))
        : null,
      advice.length > 0 ? h('div', null, h('p', null, h('b', null, 'Worth a thought')), h('ul', null, advice)) : null,
      fine ? h('p', null, 'All is well. You can save it and send it to review.') : null,
    );
  },
});
