import { newStemmer } from 'snowball-stemmers';
import { fold, plain } from './words.ts';

const finnish = newStemmer('finnish');
const swedish = newStemmer('swedish');

/** Longer "words" are no words of a language, and stemming is not linear in their length. */
const longestWord = 40;

/**
 * Endings that the Finnish stemmer leaves apart: kuntoutus/kuntoutuks(en), vahvuus/vahvuud(en), päätös/päätöks(en),
 * tapaamin(en)/tapaamis(en), puhelin/puhelim(en), asiakas/asiak(kaan). In our field they are the common words, so they
 * are taken off too, as long as three letters stay.
 */
const leftovers: readonly RegExp[] = [
  /(?<=.{2}([uy]))\1?(?:ks|s|d|t)$/u,
  /(?<=.{2}[oö])(?:ks|s)$/u,
  /(?<=.{3})i(?:ne?|se?|m)$/u,
  /(?<=.{2}[^aeiouyäö])[aä]s$/u,
];

/**
 * Strong and weak grade at the end of a stem, brought to the weak one as the stemmer leaves it: asunto/asuno(n),
 * kaupunki/kaupung(in), parempi/parem(man), lahti/lahd(en). Not where fewer than four letters would stay (kunta is not
 * kun), and not single or doubled stops (velka/velan, kukka/kukan), which would join words that have nothing in common.
 */
const grades: readonly (readonly [strong: RegExp, weak: string])[] = [
  [/(?<=[aeiouyäö])n[tn](?=[aeiouyäö]{0,2}$)/u, 'n'],
  [/(?<=[aeiouyäö])l[tl](?=[aeiouyäö]{0,2}$)/u, 'l'],
  [/(?<=[aeiouyäö])r[tr](?=[aeiouyäö]{0,2}$)/u, 'r'],
  [/(?<=[aeiouyäö])m[pm](?=[aeiouyäö]{0,2}$)/u, 'm'],
  [/(?<=[aeiouyäö])nk(?=[aeiouyäö]{0,2}$)/u, 'ng'],
  [/(?<=[aeiouyäö])ht(?=[aeiouyäö]{0,2}$)/u, 'hd'],
];
const shortestGraded = 4;

const finnishStem = (word: string): string => {
  let stem = finnish.stem(word);
  for (const ending of leftovers) {
    if (!ending.test(stem)) continue;
    stem = stem.replace(ending, '');
    break;
  }
  for (const [strong, weak] of grades) {
    const graded = stem.replace(strong, weak);
    if (graded.length >= shortestGraded) stem = graded;
  }
  return stem;
};

/** The stems of a word, folded; the same in both languages as often as not. Empty for what is no word. */
export interface Stems {
  readonly fi: string;
  readonly sv: string;
}

/** A note does not tell its language, and many mix both, so every word is taken in Finnish and in Swedish. */
export function stemsOf(word: string): Stems {
  const written = plain(word);
  if (written.length > longestWord) return { fi: '', sv: '' };
  return { fi: fold(finnishStem(written)), sv: fold(swedish.stem(written)) };
}

/** Words whose stems are known already. Belongs to one piece of work (an import) or to an open file, and goes with it: it holds what people wrote. */
export interface StemMemory {
  get(word: string): Stems | undefined;
  set(word: string, stems: Stems): void;
}

/**
 * The stems of a text's words, each once, with spaces between: the Finnish ones, and the Swedish ones that are neither
 * Finnish stems nor words of the text. About 1 ms for a note of 80 words.
 */
export function stemColumns(words: readonly string[], memory: StemMemory = new Map<string, Stems>()): Stems {
  const written = new Set(words.map(plain));
  const folded = new Set(words.map(fold));
  const fi = new Set<string>();
  const sv = new Set<string>();
  for (const word of written) {
    let stems = memory.get(word);
    if (stems === undefined) memory.set(word, (stems = stemsOf(word)));
    fi.add(stems.fi);
    sv.add(stems.sv);
  }
  const column = (stems: Iterable<string>): string => [...stems].join(' ').trim();
  return { fi: column(fi), sv: column([...sv].filter((stem) => !fi.has(stem) && !folded.has(stem))) };
}
