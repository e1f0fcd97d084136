import { isMap, parseDocument } from 'yaml';
import { fieldMeta, portal, type Portal } from '../../schema/index.ts';
import { sample } from '../../schema/owners.ts';

/** The settings of `portal.yaml` that one line can say. */
export const settable = [
  'name',
  'organisation',
  'tagline',
  'site',
  'repository',
  'discussion',
  'notice',
  'language',
] as const;
export type Settings = Partial<Record<(typeof settable)[number], string>>;

/** What only the organisation itself can say: left out of somebody else's portal. */
const ofTheOrganisation = ['about', 'notice', 'discussion', 'repository', 'allowedIdentifiers'];
/** What belongs to the entries, and goes with them. */
const ofTheEntries = ['oftenLookedFor', 'settings', 'phases'];

/** Says of entries that are kept what they are, until they are replaced. */
const exampleNotice =
  'The pages of this portal are examples until they are replaced. Their studies and events are real, their hospital group is invented.';
/** An address that leads nowhere, until the organisation names its own. */
const noSite = 'https://portal.example/';

const tagline = 'What we noticed, what we changed because of it, and whether it helped.';
const months = {
  lessons: 12,
  'case-studies': 24,
  reflections: 24,
  practices: 12,
  articles: 24,
  paths: 12,
  communities: 12,
};

export type Written = { readonly text: string; readonly portal: Portal } | { readonly problems: readonly string[] };

/** Where GitHub Pages puts the site of a repository, or undefined for any other host. */
export function pagesAddress(repository: string): string | undefined {
  const [, owner, name] = /^https:\/\/github\.com\/([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(repository) ?? [];
  if (!owner || !name) return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/** Whether the text of a `portal.yaml` is the one of the sample library. */
export function isSample(text: string): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && document.get('organisation') === sample.organisation;
}

const label = (key: PropertyKey | undefined): string => {
  const field = Object.entries(portal.shape).find(([name]) => name === key)?.[1];
  return (field && fieldMeta.get(field)?.label) ?? String(key ?? 'portal.yaml');
};

/**
 * Writes settings into the text of `portal.yaml`; comments and everything not named stay. What was said for the
 * organisation of the sample goes when another one is named, and with `empty` in any case. Gives the problems instead
 * when the outcome would not be a valid `portal.yaml`.
 */
export function writeSettings(text: string, settings: Settings, { empty = false } = {}): Written {
  const document = parseDocument(text || '{}');
  if (document.errors.length > 0 || !isMap(document.contents)) {
    return { problems: [`portal.yaml cannot be read: ${document.errors[0]?.message ?? 'it is no list of fields.'}`] };
  }
  document.contents.flow = false;
  const leaving =
    isSample(text) && settings.organisation !== undefined && settings.organisation !== sample.organisation;
  if (empty || leaving) {
    for (const key of ofTheOrganisation) document.delete(key);
    if (leaving) document.set('site', noSite);
  }
  if (empty) {
    for (const key of ofTheEntries) document.delete(key);
    if (!document.has('tagline') || !settings.tagline) document.set('tagline', tagline);
  } else if (leaving) document.set('notice', exampleNotice);
  if (!document.has('reviewEvery')) document.set('reviewEvery', months);
  const site = settings.site ?? (settings.repository && pagesAddress(settings.repository));
  for (const [key, value] of Object.entries({ ...settings, ...(site ? { site } : {}) })) document.set(key, value);
  const checked = portal.safeParse(document.toJS());
  return checked.success
    ? { text: document.toString({ lineWidth: 110 }), portal: checked.data }
    : { problems: checked.error.issues.map(({ path, message }) => `${label(path[0])}: ${message}`) };
}
