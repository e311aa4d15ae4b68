import { FinnishSSN } from 'finnish-ssn';
import { PlainDate } from '#shared/time.ts';

export interface IdentityCode {
  /** Capital letters, no spaces; the intermediate character as it was given. */
  readonly code: string;
  /** Null for a birth in the 1800s, of which no day is kept. */
  readonly birthDate: PlainDate | null;
}

/**
 * A personal identity code (henkilötunnus) as typed, with spaces or in lower case; null where it is none. All intermediate
 * characters in use since 1.1.2023 are taken (1800s `+`, 1900s `-` and `YXWVU`, 2000s `A` to `F`): the character is part
 * of what makes the code unique and is never changed. Gender is not derived: the code need not tell it.
 */
export function readIdentityCode(typed: string): IdentityCode | null {
  // Dashes of other programs stand for the hyphen of a code.
  const code = typed
    .replace(/\s+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .toUpperCase();
  if (!FinnishSSN.validate(code)) return null;
  const birthDate = PlainDate.safeParse(FinnishSSN.parse(code).dateOfBirth.toISOString().slice(0, 10));
  return { code, birthDate: birthDate.success ? birthDate.data : null };
}
