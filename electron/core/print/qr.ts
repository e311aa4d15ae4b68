import qrcode from 'qrcode';

/** A QR code as the template draws it: side length in modules, and the dark runs as [row, first column, length]. */
export interface QrModules {
  readonly [key: string]: number | readonly (readonly [number, number, number])[];
  readonly side: number;
  readonly runs: readonly (readonly [number, number, number])[];
}

/** The QR code of a text, error correction Q (a quarter of it may be smudged). Drawn as vectors, so no image file. */
export function qrModules(text: string): QrModules {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'Q' });
  const runs: [number, number, number][] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const first = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
      runs.push([row, first, column - first + 1]);
    }
  }
  return { side: modules.size, runs };
}
