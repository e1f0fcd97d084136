/**
 * Seen in decap-cms 3.16.3.
 * Leans on: `getValidateValue` of a control, asked instead of its value; and that Decap saves only what was changed.
 * Mends: the box with what the checks say holds no value, so Decap would call it missing; and a signal that came filled in
 * with its address could not be saved.
 * Without it: nothing can be saved at all, or a signal only after a change to it.
 */
import type { ControlProps } from '../decap.ts';

/** A value for the box of the checks. It is never written. */
const looked = 'looked';

/** Never missing, though it holds nothing. */
export const neverMissing = { getValidateValue: (): string => looked };

/** Lets a new signal whose page came with the address be saved as it is. */
export function savableAsItCame({ getEntry, onChange }: Pick<ControlProps, 'getEntry' | 'onChange'>): void {
  const entry = getEntry();
  if (entry.get('newRecord') === true && entry.getIn(['data', 'entry']) !== undefined) onChange(looked);
}
