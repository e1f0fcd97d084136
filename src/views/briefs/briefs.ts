import { counted } from '../../messages/counted.ts';
import { titleOf, type AnyEntry, type Entry } from '../../core/entry.ts';
import { entriesIn, find, type Library } from '../../core/library.ts';
import { isLive, stateOf } from '../../core/lifecycle.ts';
import { stateRow } from '../../core/states.ts';
import { ownerOf } from '../../core/ownership.ts';
import { byLatestDay } from '../../core/chain/progress.ts';

type Practice = Entry<'practices'>;
type Lesson = Entry<'lessons'>;
type Named = Library['portal']['settings'][number];

/** What somebody should know before they start: somewhere, at some point of the work, or in some role. */
export interface Brief {
  readonly path: string;
  readonly setting: Named | null;
  readonly phase: Named | null;
  readonly role: Entry<'roles'> | null;
  /** Live ones; what holds everywhere before what holds in one setting, the latest change first. */
  readonly practices: readonly Practice[];
  /** Live ones by how much they can be relied on. */
  readonly lessons: readonly Lesson[];
  /** Whom to ask: the roles that keep these pages true, the one with most of them first. */
  readonly ask: readonly Entry<'roles'>[];
}

/** `/briefs/role/` and its like are taken; a setting of that name goes one folder down. */
const taken = new Set(['role', 'phase', 'setting']);
const folderOf = ({ id }: Named): string => (taken.has(id) ? `setting/${id}` : id);

const phasesOf = ({ data }: Practice | Lesson): readonly string[] => data.phases;

/** What a brief is about, in words: the setting, then the phase; or the role. */
export const briefName = ({ setting, phase, role }: Pick<Brief, 'setting' | 'phase' | 'role'>): string =>
  role
    ? titleOf(role)
    : [setting?.name, phase && (setting ? phase.name.toLowerCase() : phase.name)].filter(Boolean).join(', ');

/** What a brief holds, counted; what it has none of is left out. */
export const briefHolds = ({ lessons, practices }: Pick<Brief, 'lessons' | 'practices'>): string =>
  [
    ...(lessons.length > 0 ? [counted(lessons.length, 'lesson', 'lessons')] : []),
    ...(practices.length > 0 ? [counted(practices.length, 'practice', 'practices')] : []),
  ].join(', ');

/** Every brief that holds something: settings and their phases, phases anywhere, roles; in the order of portal.yaml. */
export function briefsOf(library: Library): readonly Brief[] {
  const { settings, phases } = library.portal;
  const { compare } = new Intl.Collator(library.portal.language, { numeric: true });
  const roles = entriesIn(library, 'roles').toSorted((a, b) => compare(titleOf(a), titleOf(b)));
  const entries = [...entriesIn(library, 'practices'), ...entriesIn(library, 'lessons')].filter(isLive);
  const owners = new Map<AnyEntry, Entry<'roles'> | undefined>(
    entries.map((entry) => [entry, ownerOf(library, entry)]),
  );

  function brief(path: string, about: Partial<Pick<Brief, 'setting' | 'phase' | 'role'>>): Brief[] {
    const { setting = null, phase = null, role = null } = about;
    const held = entries.filter(
      (entry) =>
        (setting === null || entry.data.setting === setting.id) &&
        (phase === null || phasesOf(entry).includes(phase.id)) &&
        (role === null || owners.get(entry) === role),
    );
    if (held.length === 0) return [];
    const practices = held.filter((entry) => entry.collection === 'practices').sort(everywhereFirst);
    const lessons = held.filter((entry) => entry.collection === 'lessons').sort(byTrust(library));
    return [
      { path: `/briefs/${path}/`, setting, phase, role, practices, lessons, ask: toAsk(library, held, owners, role) },
    ];
  }

  return [
    ...settings.flatMap((setting) => [
      ...brief(folderOf(setting), { setting }),
      ...phases.flatMap((phase) => brief(`${folderOf(setting)}/${phase.id}`, { setting, phase })),
    ]),
    ...phases.flatMap((phase) => brief(`phase/${phase.id}`, { phase })),
    ...roles.flatMap((role) => brief(`role/${role.id}`, { role })),
  ];
}

const everywhereFirst = (a: Practice, b: Practice): number =>
  Number(a.data.setting !== undefined) - Number(b.data.setting !== undefined) || byLatestDay(a, b);

/** What can be relied on most stands first; what is in doubt stands behind what nobody doubts. */
const byTrust = (library: Library) => {
  const trust = (lesson: Lesson) => stateRow(stateOf(library, lesson)).trust;
  return (a: Lesson, b: Lesson): number => trust(b) - trust(a) || byLatestDay(a, b);
};

function toAsk(
  library: Library,
  held: readonly AnyEntry[],
  owners: ReadonlyMap<AnyEntry, Entry<'roles'> | undefined>,
  role: Entry<'roles'> | null,
): readonly Entry<'roles'>[] {
  if (role) {
    const deputy = role.data.deputy === undefined ? undefined : find(library, 'roles', role.data.deputy);
    return deputy ? [role, deputy] : [role];
  }
  const counts = new Map<Entry<'roles'>, number>();
  for (const entry of held) {
    const owner = owners.get(entry);
    if (owner) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, most], [b, more]) => more - most || titleOf(a).localeCompare(titleOf(b), 'en'))
    .map(([owner]) => owner);
}
