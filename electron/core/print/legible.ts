import { charactersOf } from './font-coverage.ts';
import { readFonts } from './resources.ts';

/** Stands for what the print's fonts cannot show. */
const placeholder = '□';
/** Invisible, and a line may break at it. */
const mayBreak = '\u200b';
const longestWord = 34;

const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' });

/** Brings a text to what the printed page can show. */
export interface Legibility {
  /**
   * The text with what no font of ours can show as one □ per run, with invisible control characters gone (a bidi
   * override could make a page read otherwise than it was written), and with break points in words that are too long
   * for a line.
   */
  readonly legible: (text: string) => string;
  /** Whether {@link legible} would put a placeholder into the text: to be told before paper is used. */
  readonly losesSomething: (text: string) => boolean;
}

let loaded: Promise<Legibility> | undefined;

/** Reads which characters the fonts have; once in a process (about 10 ms). */
export function loadLegibility(): Promise<Legibility> {
  loaded ??= readFonts().then((fonts) => {
    const sets = fonts.map(charactersOf);
    return legibilityFor((character) => sets.every((set) => set.has(character)));
  });
  return loaded;
}

/** Legibility for a font that shows the characters for which `has` is true. */
export function legibilityFor(has: (character: number) => boolean): Legibility {
  const shown = (cluster: string) =>
    Array.from(cluster).every((character) => has(character.codePointAt(0) ?? 0));
  const clean = (text: string) => {
    let out = '';
    let lost = false;
    const tidy = text
      .normalize('NFC')
      .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
      .replaceAll('\t', ' ')
      // The class is the point here: control and format characters (bidi overrides, zero-width, BOM), not newlines.
      .replaceAll(/(?!\n|\u200d|\ufe0f)[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '');
    for (const { segment } of graphemes.segment(tidy)) {
      if (segment === '\n' || shown(segment)) out += segment;
      else {
        // Skolt Sámi ǩ and ǧ: the letter and its mark, where the font has them apart.
        const apart = segment.normalize('NFD');
        if (shown(apart)) {
          out += apart;
          continue;
        }
        lost = true;
        const plain = apart.replaceAll(/\p{M}/gu, '').normalize('NFC');
        if (plain !== '' && plain !== segment && shown(plain)) out += plain;
        else if (!out.endsWith(placeholder)) out += placeholder;
      }
    }
    return { text: out, lost };
  };
  return {
    legible: (text) => clean(text).text.replaceAll(/\S+/gu, breakable),
    losesSomething: (text) => clean(text).lost,
  };
}

function breakable(word: string): string {
  const letters = Array.from(word);
  if (letters.length <= longestWord) return word;
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += 12) parts.push(letters.slice(at, at + 12).join(''));
  return parts.join(mayBreak);
}
