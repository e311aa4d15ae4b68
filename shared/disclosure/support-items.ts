import { z } from 'zod';
import { PlainDate } from '../time.ts';
import { item, label, records, words } from './define.ts';

/*
 * What frames the support: programme, support periods, pauses and the plan's own frame; and who may be told nothing. Codes that the user may
 * add to are written out as words in the letter's language.
 */

const oneByOne = { chosenOneByOne: true } as const;
const sensitive = { sensitivity: 'sensitive' } as const;

/** What protects the client at the receiver. */
export const protectiveItems = {
  /** Guardians to whom the client lets nothing be told (a mature minor's own say, 812/2000 § 11): that it is so, never why. */
  'not-to-tell': item(
    'person',
    label(
      'Huoltajalle ei saa kertoa',
      'Får inte berättas för vårdnadshavaren',
      'Not to be told to the guardian',
    ),
    'network',
    z.object({
      /** What each is to the client, or the name where that is not written; empty where it is none of them. */
      guardians: z.array(words),
    }),
    { ...sensitive, goesAlong: true },
  ),
};

export const supportItems = {
  /** With the days between which the person has been coached, of the spell that goes on or was the last. */
  programme: item(
    'path',
    label('Ohjelma ja valmennuksen aika', 'Program och coachningens tid', 'Programme and time of coaching'),
    'client',
    z.object({ programme: words, startedOn: PlainDate.nullable(), endedOn: PlainDate.nullable() }),
  ),
  /** The last agreed day of the person's own support, and of what goes on after the start of a pathway. */
  'support-periods': item(
    'path',
    label('Sovittuja tukijaksoja', 'Avtalade stödperioder', 'Agreed support periods'),
    'pathway',
    records({
      /** The pathway whose start is supported; empty for the person's own support. */
      pathway: z.string(),
      /** Null where it goes on without an agreed last day. */
      until: PlainDate.nullable(),
    }),
    oneByOne,
  ),
  /** A pause that lasts. It is nobody's fault, and never goes to a receiver that can sanction. */
  pauses: item(
    'path',
    label('Taukoja', 'Pauser', 'Pauses'),
    'plan',
    records({
      of: z.enum(['coaching', 'plan']),
      pausedOn: PlainDate,
      pausedUntil: PlainDate.nullable(),
      words: z.string(),
    }),
    { ...sensitive, ...oneByOne },
  ),
  'plan-frame': item(
    'path',
    label('Suunnitelman vaihe ja tahti', 'Planens skede och takt', 'Phase and pace of the plan'),
    'plan',
    z.object({
      phase: words,
      /** The client's own pace, in words. */
      pace: z.string(),
      /** When the plan is looked at together again; a day that has passed is left out. */
      reviewOn: PlainDate.nullable(),
      /** The last day on which the client's consent to the plan holds, where it rests on one. */
      consentUntil: PlainDate.nullable(),
    }),
  ),
  /** Done, or agreed for today or later. One that was let pass is the coach's to mend and nothing to tell. */
  'check-ins': item(
    'path',
    label('Kuulumiset jatkopolulla', 'Uppföljning av vägen', 'Check-ins of pathways'),
    'pathway',
    records({
      pathway: words,
      dueOn: PlainDate,
      doneOn: PlainDate.nullable(),
      /** Empty where a contact was logged with it: the words leave with the contact. */
      words: z.string(),
    }),
    { ...sensitive, ...oneByOne },
  ),
};
