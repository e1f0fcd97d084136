/** How whoever shared a page is to be credited. */
interface Attribution {
  readonly mode: 'named' | 'role' | 'anonymous';
  readonly name?: string | undefined;
}

/** What a page says of whoever shared it, or null for nothing. A name is never said of those who want none. */
export function credit(attribution: Attribution | undefined): string | null {
  if (attribution?.mode === 'anonymous') return 'Shared without a name';
  return attribution?.name === undefined ? null : `Shared by ${attribution.name}`;
}
