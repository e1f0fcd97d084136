import { brandColour } from './brand-colour.ts';
import type { Migration } from './migration.ts';
import { whatFiguresCompare } from './what-figures-compare.ts';
import { byVersion } from './version.ts';

/** Every migration there is. One is never changed or removed once its version is out. */
const all: readonly Migration[] = [brandColour, whatFiguresCompare];

/** What content of an engine of version `since` still needs, in order. */
export const migrationsSince = (since: string, migrations: readonly Migration[] = all): Migration[] =>
  migrations.filter(({ version }) => byVersion(version, since) > 0).sort((a, b) => byVersion(a.version, b.version));

/** The text of one content file after migrations in their order. */
export const migrated = (file: string, text: string, migrations: readonly Migration[]): string =>
  migrations.reduce((current, { migrate }) => migrate(file, current), text);
