import type { EditorData } from '../format.ts';
import type { DraftEntry, GivenBesides } from './workarounds/given.ts';

/** What Decap CMS puts on `window`: React's `createElement`, `createClass`, and its own registry. As far as we use it. */
export type Drawn = object | string | number | boolean | null | undefined | readonly Drawn[];

/** A map of Immutable.js, as Decap hands data around. */
export interface ImmutableMap {
  readonly size: number;
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
  set(key: string, value: unknown): ImmutableMap;
  keySeq(): { toList(): ImmutableList };
  toJS(): Record<string, unknown>;
}
export interface ImmutableList {
  readonly size: number;
  clear(): ImmutableList;
  concat(values: readonly unknown[]): ImmutableList;
  toJS(): unknown[];
}

export type { DraftEntry };

/** What a box of the form is given. */
export interface ControlProps extends GivenBesides {
  readonly value: unknown;
  readonly field: ImmutableMap;
  readonly forID: string;
  onChange(value: unknown): void;
}

/** What a preview is given. */
export interface PreviewProps {
  readonly entry: DraftEntry;
  readonly document: Document;
  getAsset(path: string): unknown;
}

interface Instance<P, S> {
  readonly props: P;
  readonly state: S;
  setState(change: Partial<S>): void;
}

export type Component<P> = { readonly props?: P } & object;

interface Spec<P, S> {
  getInitialState?(): S;
  componentDidMount?(): void;
  componentDidUpdate?(before: P): void;
  componentWillUnmount?(): void;
  render(): Drawn;
}

/** Where Decap's own backend for a local server keeps and finds entries; as far as we stand in its way. */
export interface ProxyBackend {
  request(payload: { action: string; params: object }): Promise<unknown>;
  entriesByFolder(folder: string, extension: string, depth: number): Promise<unknown>;
  allEntriesByFolder?(folder: string, extension: string, depth: number): Promise<unknown>;
  traverseCursor?(cursor: Cursor, action: string): Promise<unknown>;
}

/** Where a list goes on. */
export interface Cursor {
  readonly data: ImmutableMap;
}

export interface Cms {
  init(options: { config: unknown }): void;
  registerCustomFormat(
    name: string,
    extension: string,
    format: { fromFile(text: string): unknown; toFile(data: EditorData): string },
  ): void;
  registerEventListener(listener: { name: 'preSave'; handler(event: { entry: DraftEntry }): unknown }): void;
  registerLocale(name: string, phrases: object): void;
  getLocale(name: string): object;
  registerMediaLibrary(library: { name: string; init(): object }): void;
  registerPreviewTemplate(name: string, component: object): void;
  registerWidget(name: string, control: object): void;
  registerBackend(name: string, backend: object): void;
  getBackend(name: string): { init(...given: readonly unknown[]): object };
}

declare global {
  interface Window {
    readonly CMS: Cms;
    readonly h: (type: unknown, props: Readonly<Record<string, unknown>> | null, ...children: Drawn[]) => Drawn;
    readonly createClass: (spec: object) => object;
  }
}

/** React's `createElement`. */
export const h: Window['h'] = (type, props, ...children) => window.h(type, props, ...children);

/** A component of Decap's own React. */
export const component = <P, S, M extends object>(spec: Spec<P, S> & M & ThisType<Instance<P, S> & M>): Component<P> =>
  window.createClass(spec);

/** A value as text, for a box. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
