import encodeQR from 'qr';

/** A QR code as one path of unit squares, drawn by the page and coloured by its style sheet. */
export interface QrPath {
  /** Side of the square in modules, with the quiet zone that scanners need. */
  readonly size: number;
  /** Dark modules, row by row, as runs. */
  readonly path: string;
}

/** Modules left empty on every side; four is what the standard asks for. */
export const quietZone = 4;

/** Draws a text as a QR code. A quarter of it may be soiled or folded: a printed sheet lives in pockets. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: quietZone });
  const path = rows
    .map((row, y) =>
      runsOf(row)
        .map(({ at, length }) => `M${at} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
  return { size: rows.length, path };
}

function runsOf(row: readonly boolean[]): { at: number; length: number }[] {
  const runs: { at: number; length: number }[] = [];
  for (const [at, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last.at + last.length === at) last.length += 1;
    else runs.push({ at, length: 1 });
  }
  return runs;
}
