import type { Unsettled } from '#shared/contract/day.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useWriteNoteOf } from '../notes/open-note.ts';
import { atOf } from './appointment-form.tsx';
import { useCancelAppointment, useMoveAppointment, useReopen, useSettle } from './mutations.ts';

/** What may come of an appointment, in the order of the keys 1–4. */
export const outcomes = ['met', 'cancelled', 'moved', 'not-reached'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Closed {
  readonly outcome: Outcome;
  readonly minutes: number | null;
  /** The next time, or where it was moved to. */
  readonly when: LooseMoment | null;
  readonly summary: string;
}

/** Saves what came of an appointment at once, says so without a name, and offers to take it back. */
export function useClosing({ appointmentId, clientId, at, channel }: Unsettled) {
  const t = useText();
  const [settle, cancel, move, reopen] = [
    useSettle(),
    useCancelAppointment(),
    useMoveAppointment(),
    useReopen(),
  ];
  const writeNote = useWriteNoteOf();
  const undo = () => void reopen.run({ appointmentId });

  const close = async ({ outcome, minutes, when, summary }: Closed): Promise<boolean> => {
    if (outcome === 'cancelled') {
      const answer = await cancel.run({ appointmentId });
      if (answer.ok) showToast({ text: t('day.cancelled'), undo });
      return answer.ok;
    }
    if (outcome === 'moved') {
      if (when === null) return false;
      const answer = await move.run({ appointmentId, ...atOf(when) });
      if (answer.ok) showToast({ text: t('day.closing.moved'), undo });
      return answer.ok;
    }
    const answer = await settle.run({
      appointmentId,
      outcome,
      minutes: outcome === 'met' ? minutes : null,
      summary,
      next: when === null ? null : atOf(when),
    });
    if (!answer.ok) return false;
    const { contactId } = answer.value;
    showToast({
      text: t('day.closing.logged'),
      undo,
      action: {
        label: t('person.contact.writeNote'),
        run: () =>
          void writeNote({
            clientId,
            contactId,
            channel: channel ?? 'visit-appointment',
            happenedAt: at,
          }),
      },
    });
    return true;
  };
  return {
    close,
    isRunning: settle.isRunning || cancel.isRunning || move.isRunning,
    failure: settle.failure ?? cancel.failure ?? move.failure,
  };
}
