import { collectionNames, collections } from '../../../schema/index.ts';
import { configOn, localName, type Backend } from '../backend.ts';
import { nameOfNew } from '../file-name.ts';
import { readEntry, type Kind } from '../format.ts';
import { outgoing } from '../outgoing.ts';
import { TextBoxes } from './body.ts';
import { AnyOf, Day, Line, Lines, OneALine, OneOf, Whole } from './boxes.ts';
import { Checks } from './checks.ts';
import { asText, type ImmutableMap } from './decap.ts';
import { registerDrafts } from './drafts.ts';
import { EntriesPicker, EntryPicker } from './picker.ts';
import { previewOf } from './preview.ts';
import { ask, root } from './site.ts';
import { Title } from './title.ts';
import { mendBeforeSave } from './watch.ts';
import { over, words } from './words.ts';
import { keepFormsApart } from './workarounds/one-form-at-a-time.ts';
import { signedInTo } from './workarounds/signed-in.ts';
import { watchUnsaved } from './workarounds/unsaved.ts';

interface Config {
  backend: Backend;
  readonly collections: readonly object[];
}

const { CMS } = window;
const written = document.querySelector<HTMLScriptElement>('#editor-config')?.textContent ?? '{}';

/** Today in this browser's own calendar, as year-month-day. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const { config: local, elsewhere } = JSON.parse(written, (_key, value: unknown) =>
  value === '{{today}}' ? today() : value,
) as { config: Config; elsewhere: Backend | null };

function register(): void {
  for (const kind of [...collectionNames, 'portal'] satisfies Kind[]) {
    CMS.registerCustomFormat(`hindsight-${kind}`, kind === 'portal' ? 'yaml' : collections[kind].format, {
      fromFile: (text) => readEntry(kind, text),
      toFile: (data) => outgoing(kind, data),
    });
    if (kind !== 'portal') CMS.registerPreviewTemplate(kind, previewOf(kind));
  }
  const boxes = {
    line: Line,
    text: Lines,
    lines: OneALine,
    day: Day,
    number: Whole,
    'one-of': OneOf,
    'any-of': AnyOf,
    title: Title,
    entry: EntryPicker,
    entries: EntriesPicker,
    body: TextBoxes,
    checks: Checks,
  };
  for (const [name, box] of Object.entries(boxes)) CMS.registerWidget(`hindsight-${name}`, box);
  CMS.registerEventListener({
    name: 'preSave',
    async handler({ entry }) {
      await mendBeforeSave(entry);
      const data = entry.get('data') as ImmutableMap;
      const collection = asText(entry.get('collection'));
      const fields = data.toJS();
      const title = asText(fields['title'] ?? fields['name'] ?? fields['term']);
      return data.set('fileName', nameOfNew(collection, title, fields));
    },
  });
  CMS.registerLocale('en', over(CMS.getLocale('en') as never, words));
  // Pictures come through the text box, which leaves out where and when they were taken.
  CMS.registerMediaLibrary({
    name: 'hindsight',
    init: () => ({ show: () => undefined, hide: () => undefined, enableStandalone: () => false }),
  });
}

/** Says in plain words why there is no editor, and what to do instead. */
function decline(reason: string): void {
  const says = document.querySelector('#editor-says');
  if (!says) return;
  const share = document.createElement('a');
  share.href = new URL('../contribute/share/', document.baseURI).href;
  share.textContent = 'There are other ways to share.';
  says.replaceChildren(reason, ' ', share);
}

async function start(): Promise<void> {
  const config = configOn(location.hostname, local, elsewhere);
  if (config === null) {
    decline(
      'The editor works on a computer where the portal was started with "npm start". It is not set up for this address.',
    );
    return;
  }
  if (config.backend.name === localName) {
    const repository = await ask<{ kept: boolean; reason?: string }>('repository', {}).catch(() => ({
      kept: false,
      reason: 'The editor works on the computer that the portal was started on with "npm start". Here nobody answers.',
    }));
    if (!repository.kept) {
      decline(repository.reason ?? 'Drafts cannot be kept here.');
      return;
    }
    // Each open editor has a name of its own, so that the backend knows what this one has seen.
    const drafts = `${asText(config.backend['proxy_url'])}?session=${crypto.randomUUID()}`;
    config.backend = { ...config.backend, proxy_url: drafts };
    // On this machine there is nobody to sign in to.
    signedInTo(localName, localStorage);
  }
  register();
  registerDrafts(localName);
  watchUnsaved(words.editor.editor.confirmLoadBackup);
  // "Back to the site" leads to the one that this page is on.
  CMS.init({ config: { ...config, site_url: root.href, display_url: root.href } });
  keepFormsApart();
}

void start();
