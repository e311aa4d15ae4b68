import type { DoubleReason } from '#shared/contract/doubles.ts';
import { nameWords, soundOf } from './sound.ts';

/** What two people are compared by. */
export interface Likeable {
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string | null;
  readonly phone: string;
}

/** A person in the form that is compared; made once for each. */
export interface Likeness {
  readonly names: readonly (readonly string[])[];
  readonly sounds: readonly string[];
  readonly birthDate: string | null;
  readonly phone: string;
}

/** Digits that tell a telephone: 040 123 4567, +358 40 1234567 and 0401234567 are one. */
export const phoneDigits = (phone: string): string => {
  const digits = phone.replace(/^\s*(?:\+|00)358\s*(?:\(0\))?/, '0').replace(/\D/g, '');
  return digits.length < 6 ? '' : digits;
};

export function likenessOf({ displayName, firstName, lastName, birthDate, phone }: Likeable): Likeness {
  const full = `${firstName} ${lastName}`.trim();
  const names = [displayName, full].filter((name) => name !== '').map(nameWords);
  return {
    names: names.filter((words) => words.length > 0),
    sounds: [
      ...new Set(
        names.filter(({ length }) => length > 1).map((words) => words.map(soundOf).toSorted().join(' ')),
      ),
    ],
    birthDate,
    phone: phoneDigits(phone),
  };
}

/** Each reason's weight. Whoever differs by birth date is hardly one person, whatever else agrees. */
const weights: Readonly<Record<DoubleReason, number>> = {
  name: 3,
  'name-sounds': 2,
  'name-initial': 1,
  'birth-date': 2,
  phone: 3,
};
const differentBirthDate = -4;

/** From this on two people are likely one: a name with nothing against it, or what is weaker with something for it. */
export const likely = 3;

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, index) => word === b[index]);

/** "Aino T." beside "Aino Testilä": a word for a word, and an initial for the other. */
function fitsByInitial(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const [short, long] = a.some(({ length }) => length === 1) ? [a, b] : [b, a];
  const initials = short.filter(({ length }) => length === 1);
  const rest = [...long];
  for (const word of short.filter(({ length }) => length > 1)) {
    const at = rest.indexOf(word);
    if (at === -1) return false;
    rest.splice(at, 1);
  }
  return (
    initials.length > 0 &&
    rest.length === initials.length &&
    rest.every((word) => initials.includes(word.charAt(0)))
  );
}

export interface Alike {
  readonly reasons: readonly DoubleReason[];
  readonly score: number;
}

/** Why two people may be one, and how strongly. */
export function compare(a: Likeness, b: Likeness): Alike {
  const reasons: DoubleReason[] = [];
  const someName = (fits: (a: readonly string[], b: readonly string[]) => boolean) =>
    a.names.some((own) => b.names.some((other) => fits(own, other)));
  if (someName(sameWords)) reasons.push('name');
  else if (a.sounds.some((sound) => b.sounds.includes(sound))) reasons.push('name-sounds');
  else if (someName(fitsByInitial)) reasons.push('name-initial');
  if (a.birthDate !== null && a.birthDate === b.birthDate) reasons.push('birth-date');
  if (a.phone !== '' && a.phone === b.phone) reasons.push('phone');
  const against = a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate;
  const score = reasons.reduce((sum, reason) => sum + weights[reason], against ? differentBirthDate : 0);
  return { reasons, score };
}

/** Keys under which two people must meet to be compared at all: ten thousand people are not compared with each other. */
export const meetingKeys = (one: Likeness): readonly string[] => [
  ...one.names.map((words) => `n ${words.join(' ')}`),
  ...one.sounds.map((sound) => `s ${sound}`),
  ...(one.phone === '' ? [] : [`p ${one.phone}`]),
  ...(one.birthDate === null ? [] : [`b ${one.birthDate}`]),
];
