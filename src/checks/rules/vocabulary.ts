import { nearest } from '../../core/search/nearest.ts';
import type { Rule } from '../rule.ts';

/** Settings and phases are those of portal.yaml, so that lists and briefs find them. */
export const vocabulary: Rule = {
  code: 'vocabulary',
  severity: 'error',
  title: 'Settings and phases are listed in portal.yaml',
  meaning: 'A setting or phase is not one of those listed in portal.yaml.',
  why: 'Lists and briefs gather entries by setting and phase. A word of its own falls out of all of them.',
  example: { wrong: 'setting: the workshop', right: 'setting: workshop' },
  fix: 'Use the id of one of those listed in portal.yaml, or ask the maintainer to add one.',
  *run({ library }) {
    const settings = library.portal.settings.map(({ id }) => id);
    const phases = library.portal.phases.map(({ id }) => id);
    for (const entry of library.entries) {
      const used: (readonly [value: string, path: (string | number)[], known: readonly string[]])[] = [];
      if ('setting' in entry.data && entry.data.setting !== undefined)
        used.push([entry.data.setting, ['setting'], settings]);
      if ('phases' in entry.data)
        for (const [index, phase] of entry.data.phases.entries()) used.push([phase, ['phases', index], phases]);
      for (const [value, path, known] of used) {
        if (known.includes(value)) continue;
        const near = nearest(value, known);
        const help = near
          ? `Did you mean ${near}?`
          : `Choose one of: ${known.join(', ') || 'none is listed in portal.yaml yet'}.`;
        yield { entry, path, message: 'This is not one of those listed in portal.yaml.', help };
      }
    }
  },
};
