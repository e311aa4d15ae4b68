import { fingerprintWords } from '../../packet/words.ts';

const words = 7;

/**
 * Seven words of the list that is read aloud over the telephone (10 bits each, so 70 bits), with spaces between. Drawn from the system's
 * randomness; 65,536 is a whole number of lists, so that no word is favoured. Kept nowhere.
 */
export const proposedPassphrase = (): string =>
  [...crypto.getRandomValues(new Uint16Array(words))]
    .map((number) => fingerprintWords[number % fingerprintWords.length])
    .join(' ');
