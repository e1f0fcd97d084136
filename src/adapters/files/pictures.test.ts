import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureFacts, publishPicture } from './pictures.ts';

const still = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#456' } });
const film = async (frames: number, side: number) => {
  const pictures = await Promise.all(
    Array.from({ length: frames }, (_, index) =>
      still(side, side)
        .tint({ r: index * 40, g: 0, b: 0 })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(pictures, { join: { animated: true } })
    .gif()
    .toBuffer();
};

describe('a picture', () => {
  it('has the size at which it is served', async () => {
    expect(await pictureFacts('a.png', await still(30, 20).png().toBuffer())).toEqual({ width: 30, height: 20 });
    expect(await pictureFacts('a.jpg', await still(2400, 20).jpeg().toBuffer())).toEqual({ width: 1200, height: 10 });
  });
  it('that moves has the size of one frame', async () => {
    expect(await pictureFacts('a.gif', await film(3, 20))).toEqual({ width: 20, height: 20 });
  });
  it('that breaks off is none, so that the build does not stumble over it', async () => {
    const whole = await sharp(Buffer.from(Array.from({ length: 30_000 }, (_, n) => (n * 7919) % 251)), {
      raw: { width: 100, height: 100, channels: 3 },
    })
      .png()
      .toBuffer();
    expect(await pictureFacts('a.png', whole)).not.toBeNull();
    expect(await pictureFacts('a.png', whole.subarray(0, whole.length >> 1))).toBeNull();
  });
  it('is published without what was written into it or behind it', async () => {
    const told = await still(30, 20)
      .withExif({ IFD0: { Copyright: '<script>alert(1)</script>' } })
      .jpeg()
      .toBuffer();
    const published = Buffer.from(
      await publishPicture(new Uint8Array(Buffer.concat([told, Buffer.from('<html>behind')]))),
    );
    expect(told.includes('alert')).toBe(true);
    expect(published.includes('alert')).toBe(false);
    expect(published.includes('behind')).toBe(false);
  });
});
