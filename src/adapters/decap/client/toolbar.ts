import { components } from '../../../prose/components/registry.ts';
import { block, link, mark, table, wrap, type Edit, type Selected } from '../edits.ts';
import { h, type ImmutableMap, type Drawn } from './decap.ts';
import { choosePicture } from './picture.ts';

interface Tools {
  readonly label: string;
  /** Id of the text box. */
  readonly box: string;
  readonly field: ImmutableMap;
  persist(file: File, options: { field: ImmutableMap }): Promise<unknown>;
}

const boxOf = (id: string): HTMLTextAreaElement | null => document.querySelector(`textarea[id="${CSS.escape(id)}"]`);

/** Makes an edit as if it had been typed, so that the box's own undo takes it back. */
function make(box: HTMLTextAreaElement, edit: (selection: Selected) => Edit): void {
  const { from, to, put, selectFrom, selectTo } = edit({
    text: box.value,
    from: box.selectionStart,
    to: box.selectionEnd,
  });
  box.focus();
  box.setSelectionRange(from, to);
  // The only way that keeps the undo history; deprecated for rich text, not replaced for text boxes.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, put);
  box.setSelectionRange(selectFrom, selectTo);
}

/** What each content component is called on a button, with something to type over in its example. */
const pieces = [...components.values()].filter(({ name }) => name !== 'Figure');

function askForLink(selection: Selected): Edit {
  const address = window.prompt(
    'Where does the link lead? Paste an address, or a page of this portal such as /lessons/some-page/',
  );
  return address === null || address.trim() === ''
    ? { from: selection.to, to: selection.to, put: '', selectFrom: selection.from, selectTo: selection.to }
    : link(selection, address.trim(), 'words of the link');
}

/** Arrow keys walk along the tools; the Tab key passes them in one step. */
function walk(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const bar = event.currentTarget as HTMLElement;
  const tools = [...bar.querySelectorAll<HTMLElement>(':scope > button, :scope > details > summary')];
  const at = tools.indexOf(document.activeElement as HTMLElement);
  const next = tools[(at + step + tools.length) % tools.length];
  if (!next) return;
  event.preventDefault();
  for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
  next.focus();
}

/** The tools above a box of text. */
export function toolbar({ label, box, field, persist }: Tools): Drawn {
  const doing = (edit: (selection: Selected) => Edit) => () => {
    const target = boxOf(box);
    if (target) make(target, edit);
  };
  const tool = (name: string, sign: Drawn, edit: (selection: Selected) => Edit, first = false): Drawn =>
    h(
      'button',
      {
        type: 'button',
        key: name,
        title: name, // What is written on it is its name where words are written on it.
        ...(typeof sign === 'string' ? {} : { 'aria-label': name }),
        tabIndex: first ? 0 : -1,
        onClick: doing(edit),
      },
      sign,
    );
  const insert = pieces.map(({ name, purpose, example }): Drawn =>
    h(
      'li',
      { key: name },
      h(
        'button',
        {
          type: 'button',
          onClick(event: { currentTarget: HTMLElement }) {
            event.currentTarget.closest('details')?.removeAttribute('open');
            doing((selection) =>
              name === 'Term'
                ? { ...block(selection, example), put: ` ${example}`, from: selection.to }
                : block(selection, example),
            )();
          },
        },
        h('b', null, name),
        ' ',
        purpose,
      ),
    ),
  );
  const picture = h(
    'li',
    { key: 'Figure' },
    h(
      'button',
      {
        type: 'button',
        onClick(event: { currentTarget: HTMLElement }) {
          event.currentTarget.closest('details')?.removeAttribute('open');
          void choosePicture().then(async (file) => {
            if (!file) return;
            await persist(file, { field });
            doing((selection) =>
              block(
                selection,
                `<Figure src="./${file.name}" alt="What the picture shows" caption="A line below it" />`,
                'What the picture shows',
              ),
            )();
          });
        },
      },
      h('b', null, 'Picture'),
      ' A photo or drawing from this computer. Where and when it was taken is left out of it.',
    ),
  );
  return h(
    'div',
    { className: 'hs-tools', role: 'toolbar', 'aria-label': label, onKeyDown: walk },
    tool('Bold', h('b', null, 'B'), (selection) => wrap(selection, '**', 'words'), true),
    tool('Italics', h('i', null, 'I'), (selection) => wrap(selection, '*', 'words')),
    tool('List', '• List', (selection) => mark(selection, () => '- ')),
    tool('Numbered list', '1. List', (selection) => mark(selection, (index) => `${index + 1}. `)),
    tool('Link', 'Link', askForLink),
    tool('Table', 'Table', (selection) => block(selection, table, 'What')),
    h('details', { key: 'add' }, h('summary', { tabIndex: -1 }, 'Add'), h('ul', null, picture, insert)),
  );
}
