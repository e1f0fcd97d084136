import { component, h, type Drawn } from './decap.ts';
import { listen, whatIsKnown } from './watch.ts';

interface Props {
  readonly name: string;
  readonly heading?: string;
  readonly id: string;
}

/** What the live checks say of one box, below it. */
export const Says = component<Props, { tick: number }, { stop?: () => void }>({
  getInitialState: () => ({ tick: 0 }),
  componentDidMount() {
    this.stop = listen(() => this.setState({ tick: this.state.tick + 1 }));
  },
  componentWillUnmount() {
    this.stop?.();
  },
  render() {
    const { name, heading, id } = this.props;
    const mine = whatIsKnown().findings.filter(
      ({ place, rule }) => place.field === name && place.heading === heading && rule !== 'schema',
    );
    if (mine.length === 0) return null;
    const items = mine.map(({ message, help, severity }, index): Drawn =>
      h('li', { key: index, 'data-severity': severity }, h('b', null, message), ' ', help),
    );
    return h('ul', { className: 'hs-says', id }, items);
  },
});
