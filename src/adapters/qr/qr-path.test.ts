import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrPath, quietZone } from './qr-path.ts';

/** Paints the path as a camera would see it: dark squares of `scale` pixels on white. */
function photograph({ size, path }: ReturnType<typeof qrPath>, scale = 4) {
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
  }
  return { width, height: width, data };
}

describe('a QR code drawn as a path', () => {
  it.each(['https://hindsight.example/briefs/theatre/', 'https://x.example/portal/briefs/role/ärztliche-leitung/'])(
    'is read back as %s',
    (address) => {
      expect(decodeQR(photograph(qrPath(address)))).toBe(address);
    },
  );

  it('leaves the quiet zone empty on every side', () => {
    const { size, path } = qrPath('https://hindsight.example/');
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => ({
      x: Number(x),
      y: Number(y),
      length: Number(length),
    }));
    expect(Math.min(...runs.map(({ x }) => x))).toBe(quietZone);
    expect(Math.min(...runs.map(({ y }) => y))).toBe(quietZone);
    expect(Math.max(...runs.map(({ x, length }) => x + length))).toBe(size - quietZone);
    expect(Math.max(...runs.map(({ y }) => y + 1))).toBe(size - quietZone);
  });

  it('draws neighbouring modules as one run, so that no seams show', () => {
    const { path } = qrPath('https://hindsight.example/');
    const ends = new Set(
      [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => `${Number(x) + Number(length)} ${y}`),
    );
    const starts = [...path.matchAll(/M(\d+ \d+)h/g)].map(([, start]) => start);
    expect(starts.filter((start) => ends.has(start as string))).toEqual([]);
  });
});
