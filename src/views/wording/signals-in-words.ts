/** Once, twice, 3 times. */
export const timesInWords = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;

/** What readers told about an entry, counted in a sentence; the empty text when nobody told anything. */
export function signalsInWords({ recurrence, reuse }: { recurrence: number; reuse: number }): string {
  const told = [
    ...(reuse > 0 ? [`used ${timesInWords(reuse)}`] : []),
    ...(recurrence > 0 ? [`happened again ${timesInWords(recurrence)}`] : []),
  ].join(', ');
  return told === '' ? '' : `${told[0]?.toUpperCase()}${told.slice(1)}.`;
}
