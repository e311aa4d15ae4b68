import type { Pathway } from '#shared/contract/pathways.ts';
import type { PlainDate } from '#shared/time.ts';
import type { TypedDate } from '../people/watched-fields.tsx';

export const dateFields = ['plannedOn', 'startedOn', 'endedOn', 'supportUntil', 'receivedOn'] as const;
export type DateKey = (typeof dateFields)[number];

/** A pathway as it stands in the form: days as they were typed and understood, the provider as it was typed. */
export type PathwayDraft = Readonly<Record<DateKey, TypedDate>> &
  Pick<
    Pathway,
    'partnerId' | 'words' | 'reason' | 'supportContinues' | 'receivedHow' | 'receivedBy' | 'referralId'
  > & { readonly providerTyped: string };

export function draftOf(
  pathway: Pathway | null,
  say: (date: PlainDate) => string,
  partner?: Pick<Pathway, 'partnerId' | 'providerName'>,
): PathwayDraft {
  const date = (value: PlainDate | null | undefined): TypedDate => ({
    typed: value ? say(value) : '',
    date: value ?? null,
  });
  return {
    plannedOn: date(pathway?.plannedOn),
    startedOn: date(pathway?.startedOn),
    endedOn: date(pathway?.endedOn),
    supportUntil: date(pathway?.supportUntil),
    receivedOn: date(pathway?.receivedOn),
    partnerId: (pathway ?? partner)?.partnerId ?? null,
    providerTyped: (pathway ?? partner)?.providerName ?? '',
    words: pathway?.words ?? '',
    reason: pathway?.reason ?? '',
    supportContinues: pathway?.supportContinues ?? true,
    receivedHow: pathway?.receivedHow ?? null,
    receivedBy: pathway?.receivedBy ?? '',
    referralId: pathway?.referralId ?? null,
  };
}

/** Words stand in the field that are no day: they must not be saved as none. */
export const isMisread = ({ typed, date }: TypedDate): boolean => date === null && typed.trim() !== '';

/** What is sent: the days as understood; the typed provider only where it is no partner of the directory. */
export function withoutDates({ providerTyped, ...draft }: PathwayDraft) {
  return {
    ...draft,
    plannedOn: draft.plannedOn.date,
    startedOn: draft.startedOn.date,
    endedOn: draft.endedOn.date,
    supportUntil: draft.supportUntil.date,
    receivedOn: draft.receivedOn.date,
    provider: draft.partnerId === null ? providerTyped : '',
  };
}
