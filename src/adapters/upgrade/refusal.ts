/** An upgrade that cannot be made, in words for whoever looks after the portal. Nothing was changed. */
export class Refusal extends Error {}

/** Some names, one a line; the rest is counted. */
export function listed(names: readonly string[], most = 10): string {
  const rest = names.length - most;
  const more = rest > 0 ? [`and ${rest} more`] : [];
  return [...names.slice(0, most), ...more].map((name) => `  ${name}`).join('\n');
}
