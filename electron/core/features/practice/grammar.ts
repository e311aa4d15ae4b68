import type { Random } from './random.ts';

/** What a text is about while it is being made: the person's first name and the day it was written. */
export interface Scene {
  readonly name: string;
  /** A day a few days after the scene, as the language writes it ("3.12."). */
  soon(random: Random): string;
}

/** Words that stand in a slot, by form: `{aihe.sta}` takes a word of `aihe` in the form `sta`. */
export type Lexicon = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type Part = string | { readonly word: string; readonly form: string } | { readonly oneOf: readonly string[] };

const compiled = new Map<string, readonly Part[]>();

function compile(template: string): readonly Part[] {
  const known = compiled.get(template);
  if (known) return known;
  const parts = template.split(/(\{[^{}]+\})/).map((piece): Part => {
    if (!piece.startsWith('{')) return piece;
    const inside = piece.slice(1, -1);
    if (inside.includes('|')) return { oneOf: inside.split('|') };
    const [word = '', form = ''] = inside.split('.');
    return { word, form };
  });
  compiled.set(template, parts);
  return parts;
}

/**
 * A sentence from a template: `{a|b}` is one of the words, `{word.form}` a word of the lexicon, `{name}` the person's
 * first name, `{soon}` a day soon, `{2-9}` a number. Throws on a slot that the lexicon does not have (a bug).
 */
export function sentence(template: string, lexicon: Lexicon, scene: Scene, random: Random): string {
  let text = '';
  for (const part of compile(template)) {
    if (typeof part === 'string') text += part;
    else if ('oneOf' in part) text += random.pick(part.oneOf);
    else if (part.word === 'name') text += scene.name;
    else if (part.word === 'soon') text += scene.soon(random);
    else if (/^\d+-\d+$/.test(part.word)) {
      const [low = '0', high = '0'] = part.word.split('-');
      text += String(random.between(Number(low), Number(high)));
    } else {
      const words = lexicon[part.word]?.[part.form];
      if (!words) throw new Error(`no word for {${part.word}.${part.form}}`);
      text += random.favour(words);
    }
  }
  // A day ends in a point of its own ("3.12."), and so may the sentence.
  return text.replace(/\.\.$/, '.').replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Checks every slot of the templates against the lexicon; gives the slots that lead nowhere. */
export function brokenSlots(templates: readonly string[], lexicon: Lexicon): string[] {
  return templates.flatMap((template) =>
    compile(template).flatMap((part) => {
      if (typeof part === 'string' || 'oneOf' in part) return [];
      if (part.word === 'name' || part.word === 'soon' || /^\d+-\d+$/.test(part.word)) return [];
      return lexicon[part.word]?.[part.form] ? [] : [`{${part.word}.${part.form}} in: ${template}`];
    }),
  );
}
