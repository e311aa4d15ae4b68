import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

export const minimumCharacters = 12;
/** zxcvbn's own scale: 3 is "safe against an offline attack on a slow hash", which is what a stolen laptop is. */
export const minimumScore = 3;
/** Longer input is judged by its beginning: the estimator's time grows with the square of the length. */
const judgedCharacters = 100;

export type StrengthHint =
  'too-short' | 'common' | 'names-or-words' | 'dates' | 'repeats' | 'keyboard' | 'add-words';

/** zxcvbn's warnings and suggestions, brought to the few that help a person choose better. */
const hintOf: Readonly<Record<string, StrengthHint>> = {
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
  longerKeyboardPattern: 'keyboard',
  simpleRepeat: 'repeats',
  extendedRepeat: 'repeats',
  sequences: 'repeats',
  repeated: 'repeats',
  recentYears: 'dates',
  dates: 'dates',
  associatedYears: 'dates',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  pwned: 'common',
  wordByItself: 'names-or-words',
  namesByThemselves: 'names-or-words',
  commonNames: 'names-or-words',
  userInputs: 'names-or-words',
  anotherWord: 'add-words',
  useWords: 'add-words',
  noNeed: 'add-words',
};

export type StrengthScore = 0 | 1 | 2 | 3 | 4;

export interface PassphraseStrength {
  /** Unicode characters after normalisation, not bytes. */
  readonly characters: number;
  readonly longEnough: boolean;
  /** 0 (guessed at once) to 4 (very strong). */
  readonly score: StrengthScore;
  /** What makes it weak and what would help. */
  readonly hints: readonly StrengthHint[];
}

/** The same passphrase gives the same bytes on every keyboard and system (Unicode NFC). */
export const normalisePassphrase = (text: string): string => text.normalize('NFC');

const scoreOf = (score: number): StrengthScore =>
  score >= 4 ? 4 : score >= 3 ? 3 : score >= 2 ? 2 : score >= 1 ? 1 : 0;

const prefixed = <T>(prefix: string, dictionary: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(dictionary).map(([name, words]) => [`${prefix}-${name}`, words]));

const loadEstimator = async () => {
  const [{ ZxcvbnFactory }, common, english, finnish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fi'),
  ]);
  return new ZxcvbnFactory({
    // Prefixes, since the languages name their lists alike and the later would replace the earlier.
    dictionary: {
      ...prefixed('common', common.dictionary),
      ...prefixed('en', english.dictionary),
      ...prefixed('fi', finnish.dictionary),
    },
    graphs: common.adjacencyGraphs,
  });
};

let estimator: ReturnType<typeof loadEstimator> | undefined;

/** Estimates a passphrase for the meter beside the field. The first call loads the word lists (about 0.2 s). */
export const passphraseStrength = async (
  text: string,
  ownWords: readonly string[] = [],
): Promise<PassphraseStrength> => {
  const passphrase = normalisePassphrase(text);
  const characters = [...passphrase].length;
  const longEnough = characters >= minimumCharacters;
  if (characters === 0) return { characters, longEnough, score: 0, hints: ['too-short'] };
  estimator ??= loadEstimator();
  const { score, feedback } = (await estimator).check(passphrase.slice(0, judgedCharacters), [
    'rinnalla',
    ...ownWords,
  ]);
  const hints = new Set<StrengthHint>(longEnough ? [] : ['too-short']);
  for (const name of [feedback.warning, ...feedback.suggestions]) {
    const hint = name === null ? undefined : hintOf[name];
    if (hint !== undefined) hints.add(hint);
  }
  return { characters, longEnough, score: scoreOf(score), hints: [...hints] };
};

/**
 * The normalised passphrase, if it may protect a case file.
 * Errors: `passphrase-too-short` (with `minimum`), `passphrase-too-weak`.
 */
export const acceptPassphrase = async (
  text: string,
): Promise<Result<string, 'passphrase-too-short' | 'passphrase-too-weak'>> => {
  const strength = await passphraseStrength(text);
  if (!strength.longEnough) return failure('passphrase-too-short', { minimum: minimumCharacters });
  if (strength.score < minimumScore) return failure('passphrase-too-weak');
  return success(normalisePassphrase(text));
};
