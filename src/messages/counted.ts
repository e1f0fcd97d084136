/** A number with its noun: `1 page`, `12 pages`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
