/** The three numbers of a version or a tag (`0.2.0`, `v0.2.0`), or null for anything else. */
function numbers(version: string): readonly number[] | null {
  const match = /^v?(\d+)\.(\d+)\.(\d+)$/u.exec(version);
  return match?.slice(1).map(Number) ?? null;
}

/** True if this names one released version. */
export const isVersion = (version: string): boolean => numbers(version) !== null;

/** Orders versions from the oldest to the newest; whatever is none comes first. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [numbers(a) ?? [], numbers(b) ?? []];
  for (let at = 0; at < 3; at += 1) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
