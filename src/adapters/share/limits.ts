/** How many shares are taken in a stretch of time, so that a flood is told so and nobody's words are lost. */
export interface Limits {
  /** Seconds to wait, or 0 when there is room. Taking a place counts. `from`: an address prefix, kept in memory only. */
  take(from: string, now: number): number;
}

export interface Budget {
  /** Shares from everybody together in an hour. */
  readonly all: number;
  /** Shares from one address prefix in an hour. */
  readonly each: number;
}

const hour = 3_600_000;

/** A fixed window an hour long. Nothing is written down, and a restart forgets it. */
export function createLimits({ all, each }: Budget): Limits {
  let began = 0;
  let count = 0;
  const counts = new Map<string, number>();
  return {
    take(from, now) {
      if (now - began >= hour) {
        began = now;
        count = 0;
        counts.clear();
      }
      const own = counts.get(from) ?? 0;
      if (count >= all || own >= each) return Math.max(1, Math.ceil((began + hour - now) / 1000));
      count += 1;
      counts.set(from, own + 1);
      return 0;
    },
  };
}
