import { asText, component, h, type ControlProps, type Drawn } from './decap.ts';
import { Says } from './says.ts';
import { readEntries } from './site.ts';
import { similarTo, type EntriesRow } from '../../../core/search/similar-titles.ts';

interface State {
  readonly similar: readonly EntriesRow[];
}

const signalFor = ({ collection, id }: EntriesRow): string =>
  `#/collections/signals/new?kind=recurrence&entry=${collection}/${id}`;

/** The title, with what is there already: a signal on a page that exists says more than a second page. */
export const Title = component<ControlProps, State, { find(typed: string): void; latest?: string }>({
  getInitialState: () => ({ similar: [] }),
  find(typed) {
    this.latest = typed;
    readEntries().then(
      (rows) => {
        if (this.latest === typed) this.setState({ similar: similarTo(rows, typed) });
      },
      () => this.setState({ similar: [] }),
    );
  },
  render() {
    const { forID, value, field, onChange, getEntry, setActiveStyle, setInactiveStyle } = this.props;
    const items = this.state.similar.map((row): Drawn =>
      h(
        'li',
        { key: row.url },
        h('a', { href: row.url, target: '_blank', rel: 'noopener' }, row.title),
        ' ',
        // Beside this form, so that what was typed here stays.
        h(
          'a',
          { className: 'hs-too', href: signalFor(row), target: '_blank', rel: 'noopener' },
          'This happened here too',
        ),
      ),
    );
    return h(
      'div',
      { className: 'hs-box' },
      h('input', {
        id: forID,
        type: 'text',
        'data-field': field.get('name'),
        'aria-describedby': `${forID}-similar ${forID}-says`,
        value: asText(value),
        onFocus: () => setActiveStyle(),
        onBlur: () => setInactiveStyle(),
        onChange: ({ target }: { target: { value: string } }) => {
          onChange(target.value);
          if (getEntry().get('newRecord') === true) this.find(target.value);
        },
      }),
      h(
        'div',
        { id: `${forID}-similar`, 'aria-live': 'polite' },
        items.length === 0
          ? null
          : h(
              'div',
              { className: 'hs-similar' },
              h('p', null, 'Is it one of these? Then say that it happened to you too, and need not write it again.'),
              h('ul', null, items),
            ),
      ),
      h(Says, { name: field.get('name'), id: `${forID}-says` }),
    );
  },
});
