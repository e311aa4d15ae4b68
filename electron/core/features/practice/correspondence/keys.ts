import type { ChosenVerificationWay } from '#shared/codes/partners.ts';

/** A key of the network as it is told of: whose, and how many days ago it came and its words were compared. */
export interface KeyTold {
  /** The contact person of the directory. */
  readonly holder: string;
  readonly title: string;
  readonly kind: 'card' | 'stock';
  readonly cameDaysAgo: number;
  readonly verified: { readonly daysAgo: number; readonly how: ChosenVerificationWay } | null;
}

/**
 * Four whose cards came and were read aloud, one whose card waits for it, and one who opens packets with the stock age
 * program. The others of the directory have no key yet, as in a real beginning.
 */
export const keysTold: readonly KeyTold[] = [
  {
    holder: 'Marketta Katajaoja',
    title: 'Sosiaaliohjaaja',
    kind: 'card',
    cameDaysAgo: 84,
    verified: { daysAgo: 83, how: 'phone' },
  },
  {
    holder: 'Gun Älvdal',
    title: 'Studiehandledare',
    kind: 'card',
    cameDaysAgo: 70,
    verified: { daysAgo: 67, how: 'video' },
  },
  {
    holder: 'Seija Keloniemi',
    title: 'Pajaohjaaja',
    kind: 'card',
    cameDaysAgo: 62,
    verified: { daysAgo: 62, how: 'in-person' },
  },
  {
    holder: 'Risto Hetemäki',
    title: 'Opinto-ohjaaja',
    kind: 'card',
    cameDaysAgo: 33,
    verified: { daysAgo: 32, how: 'phone' },
  },
  {
    holder: 'Tuulikki Ruskaranta',
    title: 'Sairaanhoitaja',
    kind: 'card',
    cameDaysAgo: 6,
    verified: null,
  },
  {
    holder: 'Pirjo Naavamaa',
    title: 'Diakoniatyöntekijä',
    kind: 'stock',
    cameDaysAgo: 20,
    verified: { daysAgo: 20, how: 'in-person' },
  },
];
