import type { Heading } from '../../../schema/index.ts';
import { withoutIdle } from '../../../prose/bytes.ts';
import { cutText, joinText, withText, type Section } from '../../../prose/sections.ts';
import { asText, component, h, type ControlProps, type Drawn } from './decap.ts';
import { plainList } from './workarounds/lists.ts';
import { Says } from './says.ts';
import { toolbar } from './toolbar.ts';
import { inThisBrowser } from './watch.ts';

interface State {
  readonly sections: readonly Section[];
  /** The text these boxes stand for. */
  readonly body: string;
  /** Boxes that wait folded, by their place: none is moved while somebody writes in it. */
  readonly folded: readonly number[];
}

interface Own {
  headings(): readonly Heading[];
  take(body: string): void;
  write(index: number, text: string): void;
  focus(): void;
}

const rowsFor = (text: string): number =>
  Math.max(
    5,
    text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 75), 1),
  );

/** The text of an entry: one labelled box for each heading. What nobody touches keeps its bytes. */
export const TextBoxes = component<ControlProps, State, Own>({
  getInitialState() {
    return { sections: [], body: '', folded: [] };
  },
  headings() {
    return plainList(this.props.field.get('headings')) as Heading[];
  },
  take(body) {
    const headings = this.headings();
    const sections = cutText(body, headings);
    const waits = headings.filter(({ folded }) => folded).map(({ text }) => text);
    const folded = sections.flatMap(({ heading, text }, index) =>
      text === '' && heading !== null && waits.includes(heading) ? [index] : [],
    );
    this.setState({ body, sections, folded });
  },
  componentDidMount() {
    this.take(asText(this.props.value));
  },
  componentDidUpdate() {
    const body = asText(this.props.value);
    // Changed from outside: another version was loaded.
    if (body !== this.state.body) this.take(body);
  },
  write(index, text) {
    const sections = withText(this.state.sections, index, text);
    const body = joinText(sections);
    this.setState({ sections, body });
    this.props.onChange(body);
  },
  focus() {
    document.getElementById(`${this.props.forID}-0`)?.focus();
  },
  render() {
    const { forID, field, setActiveStyle, setInactiveStyle } = this.props;
    const headings = this.headings();
    const boxes = this.state.sections.map((section, index): Drawn => {
      const id = `${forID}-${index}`;
      const known = headings.find(({ text }) => text === section.heading);
      const label = section.heading ?? (headings.length > 0 ? 'Before the first heading' : 'What you want to say');
      return h(
        'div',
        { key: `${index} ${section.heading ?? ''}`, className: 'hs-part' },
        h(
          'label',
          { htmlFor: id },
          label,
          known && !known.required ? h('span', { className: 'hs-quiet' }, ' can be left out') : null,
        ),
        known ? h('p', { className: 'hs-hint', id: `${id}-hint` }, known.hint) : null,
        toolbar({
          label: `Format: ${label}`,
          box: id,
          field,
          persist: (file, options) => this.props.onPersistMedia(file, options),
        }),
        h('textarea', {
          id,
          rows: rowsFor(section.text),
          'data-field': 'body',
          'data-heading': section.heading ?? '',
          'aria-describedby': `${known ? `${id}-hint ` : ''}${id}-says`,
          spellCheck: true,
          value: section.text,
          onFocus: () => setActiveStyle(),
          onBlur: () => setInactiveStyle(),
          onChange: ({ target }: { target: { value: string } }) => this.write(index, withoutIdle(target.value)),
        }),
        h(Says, { name: 'body', heading: section.heading ?? undefined, id: `${id}-says` }),
      );
    });
    const { folded } = this.state;
    return h(
      'div',
      { id: forID, className: 'hs-box hs-body', role: 'group', 'aria-label': asText(field.get('label')) },
      inThisBrowser
        ? h(
            'p',
            { className: 'hs-hint' },
            'Below each box it says what could identify a person, such as a telephone number or an e-mail address: in this browser, before anything is sent.',
          )
        : null,
      boxes.filter((_box, index) => !folded.includes(index)),
      folded.length > 0
        ? h(
            'details',
            { className: 'hs-part' },
            h('summary', null, 'More to tell, if you like'),
            boxes.filter((_box, index) => folded.includes(index)),
          )
        : null,
    );
  },
});
