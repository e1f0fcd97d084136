import { collections, type CollectionName } from '../../../schema/index.ts';
import { component, h, type ImmutableMap, type Drawn, type PreviewProps } from './decap.ts';
import { readEntries, root } from './site.ts';
import { listen, whatIsKnown } from './watch.ts';

const styles = new Map<string, Promise<readonly string[]>>();

/** The stylesheets of a published page of this kind, so that the preview wears exactly what readers see. */
function stylesOf(collection: string): Promise<readonly string[]> {
  let found = styles.get(collection);
  if (!found) {
    found = readEntries().then(async (rows) => {
      const row = rows.find((each) => each.collection === collection) ?? rows[0];
      const address = new URL(row?.url ?? root, root);
      const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
      return [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(
        (link) => new URL(link.getAttribute('href') ?? '', address).href,
      );
    });
    found.catch(() => styles.delete(collection));
    styles.set(collection, found);
  }
  return found;
}

interface MediaFile {
  readonly name?: string;
  readonly url?: string;
}

/** Pictures that are not saved yet are shown from this browser. */
function withPictures(html: string, files: readonly MediaFile[]): string {
  return files.reduce(
    (text, { name, url }) =>
      name !== undefined && url !== undefined
        ? text.replaceAll(new RegExp(`src="[^"]*/${name.replaceAll('.', '\\.')}"`, 'g'), `src="${url}"`)
        : text,
    html,
  );
}

interface State {
  readonly tick: number;
  readonly styles: readonly string[];
}

/** The entry as its page will show it: the same HTML from the same code, under the same stylesheets. */
export const previewOf = (collection: CollectionName) =>
  component<PreviewProps, State, { stop?: () => void }>({
    getInitialState: () => ({ tick: 0, styles: [] }),
    componentDidMount() {
      this.stop = listen(() => this.setState({ tick: this.state.tick + 1 }));
      stylesOf(collection).then(
        (found) => this.setState({ styles: found }),
        () => undefined,
      );
    },
    componentWillUnmount() {
      this.stop?.();
    },
    render() {
      const { entry } = this.props;
      const data = (entry.get('data') as ImmutableMap).toJS();
      const { html, state } = whatIsKnown();
      const files = ((entry.get('mediaFiles') as ImmutableMap | undefined)?.toJS() ?? []) as readonly MediaFile[];
      const text = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
      const title = text('title') || text('name') || `A new ${collections[collection].singular.toLowerCase()}`;
      const body: Drawn =
        html === null
          ? h(
              'p',
              { className: 'quiet' },
              state === 'away' || state === 'partly'
                ? 'The preview cannot be made just now. What you write is kept all the same.'
                : state === 'looked'
                  ? 'The text shows here as soon as what stands in its way is put right.'
                  : 'The text shows here while you write.',
            )
          : h('div', { className: 'prose', dangerouslySetInnerHTML: { __html: withPictures(html, files) } });
      return h(
        'div',
        null,
        this.state.styles.map((href) => h('link', { key: href, rel: 'stylesheet', href })),
        h('style', { key: 'own' }, 'body { padding: 1rem 1.5rem 3rem; min-inline-size: 0; } .wrap { padding: 0; }'),
        h(
          'article',
          { className: 'entry' },
          h(
            'div',
            { className: 'wrap' },
            h(
              'header',
              { className: 'entry-head' },
              h('p', { className: 'kind' }, h('b', null, collections[collection].singular)),
              h('h1', null, title),
              h('p', { className: 'lede' }, text('summary') || text('meet')),
            ),
            h('div', { className: 'text' }, body),
          ),
        ),
      );
    },
  });
