import { describe, expect, it } from 'vitest';
import { blamePhrasing } from './blame-phrasing.ts';
import type { Subject } from '../rule.ts';

const blamed = (text: string, roles: readonly string[] = []): string[] => {
  const passages = [{ text, at: null, path: [] }];
  const found = blamePhrasing.look({ passages, source: text } as unknown as Subject, { roles, terms: [] });
  return [...found].map(({ index, length }) => text.slice(index, index + length));
};

describe('blame', () => {
  it.each([
    'The nurse failed to check the dose.',
    'The doctor on call forgot to ring.',
    'One of the nurses failed to read back.',
    'The experienced night nurse repeatedly failed to check.',
    'The operator should have closed the valve.',
    'Nurses should have checked twice.',
    'He should have been more careful.',
    'He neglected to sign.',
    'They failed to check.',
    'The staff knew. They failed to act on it.',
    'Staff did not follow the procedure.',
    'The pilot ignored the warning.',
    'She was careless.',
    'The team was to blame.',
    'It was caused by human error.',
    'The report calls it pilot error.',
    'The root cause was fatigue.',
  ])('is heard in: %s', (text) => expect(blamed(text)).toHaveLength(1));

  it('is heard about the roles of the library', () => {
    expect(blamed('The lamp keeper failed to light it.')).toEqual([]);
    expect(blamed('The lamp keeper failed to light it.', ['lamp keeper'])).toHaveLength(1);
  });

  it.each([
    'The valve failed to open.',
    'The nurse call system failed to ring.',
    'The operator console failed to boot.',
    'The pilot light failed to light.',
    'The user manual should have said so.',
    'The procedure used by the operator failed to say where.',
    'The checklist given to the nurse failed to list it.',
    'The team should have been told.',
    'Staff should have access to charts.',
    'Staff should check twice.',
    'The team failed the test.',
    'Nobody is at fault.',
    'We failed to check.',
    'Valves stick. They failed to open.',
    '"The nurse failed to check," he said.',
    'He said: “it was human error”.',
    'This guards against human error.',
    'A root cause analysis was held.',
    'The root cause could not be found.',
    'They looked for the root cause.',
  ])('is not heard in: %s', (text) => expect(blamed(text)).toEqual([]));

  it('says something kinder, and never the words themselves', () => {
    const passages = [{ text: 'Jane the nurse failed to check.', at: null, path: [] }];
    const [remark] = blamePhrasing.look({ passages, source: '' } as unknown as Subject, { roles: [], terms: [] });
    expect(remark?.help).toContain('Say what happened and what stood in the way');
    expect(`${remark?.message ?? ''}${remark?.help ?? ''}`).not.toContain('Jane');
  });
});
