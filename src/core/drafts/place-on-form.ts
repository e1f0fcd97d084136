import type { Finding } from '../finding.ts';

/** Where a finding belongs on the form. */
export interface PlaceOnForm {
  /** Name of the field; `body` for the text; null when it is about the whole. */
  readonly field: string | null;
  /** The heading of the text it stands under. */
  readonly heading?: string;
}

/** Which box a finding is about, by the field or the heading that it names. */
export function placeOnForm({ path, heading }: Pick<Finding, 'path' | 'heading'>): PlaceOnForm {
  if (path?.[0] !== undefined) return { field: String(path[0]) };
  if (heading === undefined) return { field: null };
  return heading === null ? { field: 'body' } : { field: 'body', heading };
}
