import { withoutIdle } from '../../../prose/bytes.ts';
import { asText, component, h, type ControlProps, type Drawn } from './decap.ts';
import { asList, plainList } from './workarounds/lists.ts';
import { Says } from './says.ts';

const nameOf = ({ field }: ControlProps): string => String(field.get('name'));
const says = (props: ControlProps): Drawn => h(Says, { name: nameOf(props), id: `${props.forID}-says` });

const shared = (props: ControlProps) => ({
  id: props.forID,
  'data-field': nameOf(props),
  'aria-describedby': `${props.forID}-says`,
  onFocus: () => props.setActiveStyle(),
  onBlur: () => props.setInactiveStyle(),
});

interface Typed {
  readonly target: { readonly value: string; readonly checked: boolean };
}

/** A box of one line. `type` is that of an input. */
const box = (type: string, out: (typed: string) => unknown = (typed) => typed) =>
  component<ControlProps, object, object>({
    render() {
      return h(
        'div',
        { className: 'hs-box' },
        h('input', {
          ...shared(this.props),
          type,
          ...(type === 'number' ? { min: 1, step: 1 } : {}),
          value: asText(this.props.value),
          onChange: ({ target }: Typed) => this.props.onChange(out(withoutIdle(target.value))),
        }),
        says(this.props),
      );
    },
  });

export const Line = box('text');
/** A day without a zone: the browser's own picker, year-month-day in the file. */
export const Day = box('date');
export const Whole = box('number', (typed) => (/^\d+$/.test(typed) ? Number(typed) : ''));

const rowsFor = (text: string, least: number): number =>
  Math.max(
    least,
    text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 75), 0),
  );

/** A box of several lines that grows with what is in it. */
export const Lines = component<ControlProps, object, object>({
  render() {
    const text = asText(this.props.value);
    return h(
      'div',
      { className: 'hs-box' },
      h('textarea', {
        ...shared(this.props),
        rows: rowsFor(text, 3),
        value: text,
        onChange: ({ target }: Typed) => this.props.onChange(withoutIdle(target.value)),
      }),
      says(this.props),
    );
  },
});

/** A list of short texts, one a line. */
export const OneALine = component<ControlProps, { typed: string | null }, object>({
  getInitialState: () => ({ typed: null }),
  render() {
    const { value, getEntry, onChange } = this.props;
    const text = this.state.typed ?? plainList(value).map(asText).join('\n');
    return h(
      'div',
      { className: 'hs-box' },
      h('p', { className: 'hs-quiet' }, 'One a line.'),
      h('textarea', {
        ...shared(this.props),
        rows: rowsFor(text, 2),
        value: text,
        onChange: ({ target }: Typed) => {
          this.setState({ typed: target.value });
          onChange(
            asList(
              getEntry(),
              target.value
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            ),
          );
        },
      }),
      says(this.props),
    );
  },
});

interface Choice {
  readonly value: string;
  readonly label: string;
}

const choicesOf = ({ field }: ControlProps): Choice[] => plainList(field.get('options')) as Choice[];

/** One of a few values: all of them in sight where one has to be chosen, a menu where it may be left. */
export const OneOf = component<ControlProps, object, object>({
  render() {
    const { forID, value, field, onChange } = this.props;
    const choices = choicesOf(this.props);
    const chosen = asText(value);
    if (field.get('required') !== false && choices.length <= 6) {
      const options = choices.map((choice) =>
        h(
          'label',
          { key: choice.value },
          h('input', {
            type: 'radio',
            name: forID,
            value: choice.value,
            checked: choice.value === chosen,
            onChange: () => onChange(choice.value),
          }),
          h('span', null, choice.label),
        ),
      );
      return h(
        'div',
        { className: 'hs-box' },
        h(
          'div',
          {
            ...shared(this.props),
            className: 'hs-choices',
            role: 'radiogroup',
            'aria-label': asText(field.get('label')),
          },
          options,
        ),
        says(this.props),
      );
    }
    return h(
      'div',
      { className: 'hs-box' },
      h(
        'select',
        { ...shared(this.props), value: chosen, onChange: ({ target }: Typed) => onChange(target.value) },
        h('option', { value: '' }, 'Not said'),
        choices.map((choice) => h('option', { key: choice.value, value: choice.value }, choice.label)),
        choices.some((choice) => choice.value === chosen) || chosen === ''
          ? null
          : h('option', { value: chosen }, chosen),
      ),
      says(this.props),
    );
  },
});

/** Any of a few values. */
export const AnyOf = component<ControlProps, object, object>({
  render() {
    const { value, field, getEntry, onChange } = this.props;
    const chosen = plainList(value).map(asText);
    const known = choicesOf(this.props);
    const unknown = chosen.filter((id) => !known.some((choice) => choice.value === id));
    const options = [...known, ...unknown.map((id) => ({ value: id, label: id }))].map((choice) =>
      h(
        'label',
        { key: choice.value },
        h('input', {
          type: 'checkbox',
          value: choice.value,
          checked: chosen.includes(choice.value),
          onChange: ({ target }: Typed) =>
            onChange(
              asList(
                getEntry(),
                target.checked ? [...chosen, choice.value] : chosen.filter((each) => each !== choice.value),
              ),
            ),
        }),
        h('span', null, choice.label),
      ),
    );
    return h(
      'div',
      { className: 'hs-box' },
      h(
        'div',
        { ...shared(this.props), className: 'hs-choices', role: 'group', 'aria-label': asText(field.get('label')) },
        options,
      ),
      says(this.props),
    );
  },
});
