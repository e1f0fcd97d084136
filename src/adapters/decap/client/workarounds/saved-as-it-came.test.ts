import { describe, expect, it, vi } from 'vitest';
import { decapText, moved } from '../../../../../.config/workarounds.ts';
import type { DraftEntry } from '../decap.ts';
import { neverMissing, savableAsItCame } from './saved-as-it-came.ts';

function opened(entry: { newRecord: boolean; data: Readonly<Record<string, unknown>> }) {
  const onChange = vi.fn();
  const getEntry = () =>
    ({
      get: (name: 'newRecord') => entry[name],
      getIn: ([, name]: string[]) => entry.data[name ?? ''],
    }) as unknown as DraftEntry;
  savableAsItCame({ getEntry, onChange });
  return onChange;
}

describe('the box of the checks', () => {
  it('is never missing', () => {
    expect(neverMissing.getValidateValue()).not.toBe('');
    expect(decapText().includes('?.getValidateValue?.()||this.props.value'), moved(import.meta.url)).toBe(true);
  });

  it('lets a signal be saved that came with its page, and changes nothing else', () => {
    expect(opened({ newRecord: true, data: { entry: 'lessons/a' } })).toHaveBeenCalledOnce();
    expect(opened({ newRecord: true, data: {} })).not.toHaveBeenCalled();
    expect(opened({ newRecord: false, data: { entry: 'lessons/a' } })).not.toHaveBeenCalled();
  });
});
