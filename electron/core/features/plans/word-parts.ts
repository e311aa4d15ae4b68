import type { WordPart } from '#shared/contract/plan-comparison.ts';
import { longestCommon } from './longest-common.ts';

/** Words with the space after them; the last one gets a space too, since a word of the other text may follow it. */
const wordsIn = (text: string): readonly string[] => `${text.trimEnd()} `.match(/\S+\s+/g) ?? [];
const bare = (word: string): string => word.trimEnd();

/** Two texts as stretches of whole words that both have or only one of them; put together again, each text has all its words. */
export function wordParts(before: string, after: string): WordPart[] {
  const [old, young] = [wordsIn(before), wordsIn(after)];
  const common = longestCommon(old.map(bare), young.map(bare));
  const parts: WordPart[] = [];
  const add = (where: WordPart['in'], words: readonly string[]) => {
    const text = words.join('');
    if (text === '') return;
    const last = parts.at(-1);
    if (last?.in === where) last.text += text;
    else parts.push({ text, in: where });
  };
  let [i, j] = [0, 0];
  for (const [oldAt, youngAt] of [...common, [old.length, young.length] as const]) {
    add('before', old.slice(i, oldAt));
    add('after', young.slice(j, youngAt));
    add('both', young.slice(youngAt, youngAt + 1));
    [i, j] = [oldAt + 1, youngAt + 1];
  }
  return parts;
}
