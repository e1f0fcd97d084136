import { matching, referenceTo, type Option } from '../options.ts';
import { asText, component, h, type ControlProps, type Drawn } from './decap.ts';
import { asList, plainList } from './workarounds/lists.ts';
import { Says } from './says.ts';
import { readOptions } from './site.ts';

/** Options shown at once; typing finds the others. */
const most = 40;

interface State {
  readonly options: readonly Option[] | null;
  readonly typed: string;
  readonly open: boolean;
  readonly at: number;
  readonly said: string;
}

interface Own {
  alive: boolean;
  to(): readonly string[];
  chosen(): string[];
  load(): void;
  shown(): Option[];
  take(option: Option): void;
  drop(reference: string): void;
  move(reference: string, by: number): void;
  send(references: readonly string[]): void;
  titleOf(reference: string): string;
  onKey(event: KeyboardEvent & { preventDefault(): void }): void;
}

/** A picker of entries, by typing: one or several. Keyboard and screen readers as the combobox pattern has it. */
const picker = (several: boolean) =>
  component<ControlProps, State, Own>({
    alive: false,
    getInitialState: () => ({ options: null, typed: '', open: false, at: 0, said: '' }),
    componentDidMount() {
      this.alive = true;
      if (this.chosen().length > 0) this.load();
    },
    componentWillUnmount() {
      this.alive = false;
    },
    to() {
      return plainList(this.props.field.get('to')).map(asText);
    },
    chosen() {
      const { value } = this.props;
      return several ? plainList(value).map(asText) : asText(value) === '' ? [] : [asText(value)];
    },
    load() {
      if (this.state.options !== null) return;
      readOptions(this.to()).then(
        (options) => this.alive && this.setState({ options }),
        () => this.alive && this.setState({ said: 'The list could not be read. Try again in a moment.' }),
      );
    },
    shown() {
      const { options, typed } = this.state;
      const chosen = this.chosen();
      return matching(options ?? [], typed)
        .filter((option) => !chosen.includes(referenceTo(option, this.to())))
        .slice(0, most);
    },
    titleOf(reference) {
      const to = this.to();
      return this.state.options?.find((option) => referenceTo(option, to) === reference)?.title ?? reference;
    },
    send(references) {
      const { onChange, getEntry } = this.props;
      onChange(several ? asList(getEntry(), references) : (references[0] ?? ''));
    },
    take(option) {
      const reference = referenceTo(option, this.to());
      this.send(several ? [...this.chosen(), reference] : [reference]);
      this.setState({ typed: '', open: false, at: 0, said: `${option.title} chosen.` });
    },
    drop(reference) {
      const said = `${this.titleOf(reference)} taken out.`;
      this.send(this.chosen().filter((each) => each !== reference));
      this.setState({ said });
    },
    move(reference, by) {
      const list = this.chosen();
      const from = list.indexOf(reference);
      list.splice(from, 1);
      list.splice(from + by, 0, reference);
      this.send(list);
      this.setState({ said: `${this.titleOf(reference)} is now number ${from + by + 1}.` });
    },
    onKey(event) {
      const shown = this.shown();
      const { open, at } = this.state;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.setState(open ? { at: (at + step + shown.length) % Math.max(shown.length, 1) } : { open: true, at: 0 });
        requestAnimationFrame(() =>
          document.getElementById(`${this.props.forID}-option-${this.state.at}`)?.scrollIntoView({ block: 'nearest' }),
        );
      } else if (event.key === 'Enter' && open) {
        event.preventDefault();
        const option = shown[at];
        if (option) this.take(option);
      } else if (event.key === 'Escape' && open) {
        event.preventDefault();
        this.setState({ open: false });
      } else if (event.key === 'Backspace' && this.state.typed === '') {
        const last = this.chosen().at(-1);
        if (last !== undefined) this.drop(last);
      }
    },
    render() {
      const { forID, field, setActiveStyle, setInactiveStyle } = this.props;
      const { typed, open, at, options, said } = this.state;
      const chosen = this.chosen();
      const shown = open ? this.shown() : [];
      const button = (label: string, sign: string, onClick: () => void): Drawn =>
        h('button', { type: 'button', 'aria-label': label, title: label, onClick }, sign);
      const chips = chosen.map((reference, index): Drawn => {
        const title = this.titleOf(reference);
        return h(
          'li',
          { key: reference },
          h('span', null, title),
          several && index > 0 ? button(`Move ${title} up`, '↑', () => this.move(reference, -1)) : null,
          button(`Take out ${title}`, '×', () => this.drop(reference)),
        );
      });
      const many = this.to().length > 1;
      const list = shown.map((option, index): Drawn =>
        h(
          'li',
          {
            key: `${option.collection}/${option.id}`,
            id: `${forID}-option-${index}`,
            role: 'option',
            'aria-selected': index === at,
            // Pressing must not take the focus out of the box.
            onMouseDown: (event: Event) => event.preventDefault(),
            onClick: () => this.take(option),
          },
          option.title,
          many ? h('small', null, option.collection.replaceAll('-', ' ')) : null,
        ),
      );
      const count = `${shown.length === most ? `${most} or more` : shown.length} to choose from.`;
      const input =
        !several && chosen.length > 0
          ? null
          : h('input', {
              id: forID,
              type: 'text',
              role: 'combobox',
              autoComplete: 'off',
              'data-field': field.get('name'),
              'aria-autocomplete': 'list',
              'aria-expanded': open && shown.length > 0,
              'aria-controls': `${forID}-list`,
              'aria-activedescendant': open && shown[at] ? `${forID}-option-${at}` : undefined,
              'aria-describedby': `${forID}-says`,
              placeholder: 'Type to find',
              value: typed,
              onFocus: () => {
                this.load();
                setActiveStyle();
                this.setState({ open: true, at: 0 });
              },
              onBlur: () => {
                setInactiveStyle();
                this.setState({ open: false });
              },
              onClick: () => this.setState({ open: true }),
              onChange: ({ target }: { target: { value: string } }) =>
                this.setState({ typed: target.value, open: true, at: 0 }),
              onKeyDown: (event: KeyboardEvent) => this.onKey(event),
            });
      return h(
        'div',
        { className: 'hs-box hs-picker' },
        chips.length > 0 ? h(several ? 'ol' : 'ul', { className: 'hs-chosen' }, chips) : null,
        input,
        h(
          'ul',
          {
            id: `${forID}-list`,
            className: 'hs-options',
            role: 'listbox',
            'aria-label': asText(field.get('label')),
            hidden: list.length === 0,
          },
          list,
        ),
        open && options !== null && list.length === 0
          ? h('p', { className: 'hs-quiet' }, 'Nothing here is called that.')
          : null,
        h('p', { className: 'hs-unseen', role: 'status' }, open && options !== null ? count : said),
        h(Says, { name: field.get('name'), id: `${forID}-says` }),
      );
    },
  });

export const EntryPicker = picker(false);
export const EntriesPicker = picker(true);
