import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { factsOfAll, openPictures } from './pictures.ts';

const pictures = openPictures();
afterAll(() => pictures.close());

const still = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#456' } });
const film = async (frames: number, side: number) => {
  const stills = await Promise.all(
    Array.from({ length: frames }, (_, index) =>
      still(side, side)
        .tint({ r: index * 40, g: 0, b: 0 })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(stills, { join: { animated: true } })
    .gif()
    .toBuffer();
};

/** The head of a PNG that says how large it is, and no more than a byte of it. */
function vast(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    magic,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture', () => {
  it('has the size at which it is served', async () => {
    expect(await pictures.factsOf('a.png', await still(30, 20).png().toBuffer())).toEqual({ width: 30, height: 20 });
    expect(await pictures.factsOf('a.jpg', await still(2400, 20).jpeg().toBuffer())).toEqual({
      width: 1200,
      height: 10,
    });
  });
  it('that moves has the size of one frame', async () => {
    expect(await pictures.factsOf('a.gif', await film(3, 20))).toEqual({ width: 20, height: 20 });
  });
  it('that breaks off is none, so that the build does not stumble over it', async () => {
    const whole = await sharp(Buffer.from(Array.from({ length: 30_000 }, (_, n) => (n * 7919) % 251)), {
      raw: { width: 100, height: 100, channels: 3 },
    })
      .png()
      .toBuffer();
    expect(await pictures.factsOf('a.png', whole)).toEqual({ width: 100, height: 100 });
    expect(await pictures.factsOf('a.png', whole.subarray(0, whole.length >> 1))).toEqual({ refused: 'damaged' });
    expect(await pictures.publish(whole.subarray(0, whole.length >> 1))).toEqual({ refused: 'damaged' });
  });
  it('is published without what was written into it or behind it', async () => {
    const told = await still(30, 20)
      .withExif({ IFD0: { Copyright: '<script>alert(1)</script>' } })
      .jpeg()
      .toBuffer();
    const published = Buffer.from(
      (await pictures.publish(Buffer.concat([told, Buffer.from('<html>behind')]))) as Uint8Array,
    );
    expect(told.includes('alert')).toBe(true);
    expect(published.includes('alert')).toBe(false);
    expect(published.includes('behind')).toBe(false);
  });
  it('is not what its name says when its first bytes are those of something else', async () => {
    const png = await still(3, 2).png().toBuffer();
    expect(await pictures.factsOf('a.jpg', png)).toEqual({ refused: 'other-format' });
    expect(await pictures.factsOf('a.png', Buffer.from('<svg onload="alert(1)"/>'))).toEqual({
      refused: 'other-format',
    });
  });
  it('of 30000 x 20000 pixels is refused by its size, without being opened', async () => {
    expect(await pictures.factsOf('a.png', vast(30_000, 20_000))).toEqual({
      refused: 'pixels',
      width: 30_000,
      height: 20_000,
      frames: 1,
    });
  });
});

describe('the child that decodes', () => {
  const child = new URL('./picture-child.saboteur.ts', import.meta.url);
  it.each(['compute', 'gorge', 'abort'])('may have to %s: it costs that picture and no other', async (deed) => {
    const png = await still(3, 2).png().toBuffer();
    const files = [png, Buffer.concat([png, Buffer.from(deed)]), png].map((bytes) => ({ name: 'a.png', bytes }));
    const size = { width: 3, height: 2 };
    expect(await factsOfAll(files, openPictures(child))).toEqual([size, { refused: 'limits' }, size]);
  });
  it('writes nothing and starts nothing', async () => {
    const saboteur = openPictures(child);
    const told = await saboteur.publish(Buffer.from('trespass'));
    await saboteur.close();
    expect(new TextDecoder().decode(told as Uint8Array)).toBe('ERR_ACCESS_DENIED ERR_ACCESS_DENIED');
  });
});
