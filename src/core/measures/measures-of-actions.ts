import { actionStatuses } from '../../schema/index.ts';
import { counted } from '../../messages/counted.ts';
import type { Entry } from '../entry.ts';
import { entriesIn, find, type Library } from '../library.ts';
import { isLive } from '../lifecycle.ts';
import { fewest, type Figure, type Measuring } from './measure.ts';

interface Promised {
  readonly lesson: Entry<'lessons'>;
  readonly action: Entry<'lessons'>['data']['actions'][number];
}

const promised = (library: Library): Promised[] =>
  entriesIn(library, 'lessons')
    .filter(isLive)
    .flatMap((lesson) => lesson.data.actions.map((action) => ({ lesson, action })));

const isOverdue = ({ action }: Promised, today: string): boolean =>
  action.status === 'open' && action.due !== undefined && action.due < today;

/** A count of actions; the lessons behind it each once. */
const actionsAs = (label: string, some: readonly Promised[]): Figure => ({
  label,
  value: some.length,
  entries: [...new Set(some.map(({ lesson }) => lesson))],
});

/** What was promised and what came of it. */
export const actions: Measuring = (library, today) => {
  const all = promised(library);
  const overdue = all.filter((one) => isOverdue(one, today));
  return {
    id: 'what-was-promised',
    title: 'What was promised',
    definition: 'Actions of live lessons by where they stand. Overdue: open, and its day has passed.',
    unit: 'actions',
    figures: [
      ...Object.entries(actionStatuses).map(([status, label]) =>
        actionsAs(
          label,
          all.filter(({ action }) => action.status === status),
        ),
      ),
      actionsAs('Overdue', overdue),
    ],
    inShort:
      all.length === 0
        ? null
        : overdue.length === 0
          ? 'Nothing is overdue.'
          : `${counted(overdue.length, 'action is', 'actions are')} overdue.`,
  };
};

/** Overdue actions by the role that sees to them; small counts stay covered, since they would point at somebody. */
export const overdueByRole: Measuring = (library, today) => {
  const overdue = promised(library).filter((one) => isOverdue(one, today));
  const byRole = Object.entries(Object.groupBy(overdue, ({ action }) => action.owner));
  const figures = byRole
    .map(([role, some = []]): Figure => {
      const label = find(library, 'roles', role)?.data.name ?? role;
      return some.length < fewest ? { label, value: null, entries: [] } : actionsAs(label, some);
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return {
    id: 'overdue-by-role',
    title: 'Overdue actions by role',
    definition: `Overdue actions by the role that sees to them, by name of the role. Counts under ${fewest} are not shown. Roles are not compared.`,
    unit: 'actions',
    figures,
    inShort: null,
  };
};
