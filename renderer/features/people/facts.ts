import { labelOf } from '#shared/codes/define.ts';
import { municipalities } from '#shared/codes/municipalities.ts';
import { partsOf } from '#shared/dates/calendar.ts';
import type { Language } from '#shared/languages.ts';
import type { PlainDate } from '#shared/time.ts';

/** Full years lived on a day; null where the birth date is not known or still ahead. */
export function ageOn(birthDate: PlainDate | null, day: PlainDate): number | null {
  if (birthDate === null || birthDate > day) return null;
  const born = partsOf(birthDate);
  const now = partsOf(day);
  const birthdayIsAhead = now.month < born.month || (now.month === born.month && now.day < born.day);
  return now.year - born.year - (birthdayIsAhead ? 1 : 0);
}

/** The age and the range of a programme, where the age is outside it; null otherwise, and where either is not known. */
export function ageOutside(
  birthDate: PlainDate | null,
  ages: { readonly from: number; readonly to: number } | undefined,
  day: PlainDate,
): { age: number; from: number; to: number } | null {
  const age = ageOn(birthDate, day);
  if (age === null || !ages || (ages.from <= age && age <= ages.to)) return null;
  return { age, ...ages };
}

/** The name of a municipality that is kept as a code or as it was typed. */
export function municipalityName(kept: string, language: Language): string {
  const known = municipalities.codes.find(({ code }) => code === kept);
  return known ? labelOf(municipalities, known.code, language) : kept;
}

/** What is kept for a typed municipality: its code where the list has it, in any language, otherwise the words. */
export function municipalityKept(typed: string): string {
  const words = typed.trim();
  const found = municipalities.codes.find(({ labels }) =>
    Object.values(labels).some((label) => label.toLocaleLowerCase('fi') === words.toLocaleLowerCase('fi')),
  );
  return found?.code ?? words;
}

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('fi')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');

/**
 * Whether a name fits what was typed: every typed word begins some word of the name. Dots on letters may be left
 * out ("saila" finds Säilä), as on a keyboard in a hurry.
 */
export function nameFits(name: string, typed: string): boolean {
  const words = plain(name).split(/[\s-]+/);
  return plain(typed)
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}
