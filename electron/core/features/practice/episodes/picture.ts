import { crc32, deflateSync } from 'node:zlib';
import { once } from '../once.ts';

const width = 320;
const height = 200;

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = new Uint8Array(4 + data.length);
  body.set(new TextEncoder().encode(kind));
  body.set(data, 4);
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return whole;
}

/** Height of the fell's edge above the bottom, at a place from 0 to 1. */
const ridge = (x: number): number =>
  0.3 + 0.22 * Math.exp(-((x - 0.62) ** 2) / 0.03) + 0.04 * Math.sin(x * 9);

/** A small picture that nobody took: a fell under an evening sky, as a PNG (RFC 2083) with red, green and blue. */
export const fellAtDusk = once((): Uint8Array<ArrayBuffer> => {
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const up = 1 - y / height;
      const edge = ridge(x / width);
      const place = y * (1 + width * 3) + 1 + x * 3;
      const [red, green, blue] =
        up < 0.16
          ? [60 + up * 300, 74 + up * 300, 110 + up * 250]
          : up < edge
            ? [38 + up * 60, 44 + up * 60, 66 + up * 70]
            : [250 - (up - edge) * 210, 176 - (up - edge) * 110, 130 + (up - edge) * 60];
      rows.set([Math.round(red), Math.round(green), Math.round(blue)], place);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits of each colour, no palette, no interlacing.
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ];
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
});
