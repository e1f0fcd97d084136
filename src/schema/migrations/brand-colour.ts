import type { Migration } from './migration.ts';
import { renameField } from './rename-field.ts';

/** `colours.binding` of portal.yaml is called `colours.brand`, as brand colours are everywhere. */
export const brandColour: Migration = {
  version: '0.2.0',
  changes: 'portal.yaml: "binding" under "colours" is called "brand".',
  migrate: (file, text) => (file === 'portal.yaml' ? renameField(text, ['colours', 'binding'], 'brand') : text),
};
