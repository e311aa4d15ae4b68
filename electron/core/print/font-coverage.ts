/**
 * Which characters a TrueType font has a glyph for, read from its `cmap` table (OpenType 1.9, formats 4 and 12).
 * Needed because PDF/UA-1 forbids a page with a character that its font cannot show (ISO 14289-1, 7.21.8), and what
 * people write (an emoji, a name in Arabic) must not stop a print.
 */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap');
  const characters = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, characters);
    if (format === 12) addGroups(font, subtable, characters);
  }
  return characters;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

function addSegments(font: Buffer, subtable: number, into: Set<number>): void {
  const doubled = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const start = font.readUInt16BE(starts + at);
    const end = font.readUInt16BE(ends + at);
    const range = font.readUInt16BE(ranges + at);
    for (let character = start; character <= end && character < 0xffff; character++) {
      const glyph =
        range === 0
          ? character + font.readUInt16BE(deltas + at)
          : font.readUInt16BE(ranges + at + range + (character - start) * 2);
      if ((glyph & 0xffff) !== 0) into.add(character);
    }
  }
}

function addGroups(font: Buffer, subtable: number, into: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group++) {
    const record = subtable + 16 + group * 12;
    for (let character = font.readUInt32BE(record); character <= font.readUInt32BE(record + 4); character++) {
      into.add(character);
    }
  }
}
