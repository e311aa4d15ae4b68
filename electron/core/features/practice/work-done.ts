import type { Channel } from '#shared/codes/channels.ts';
import type { Measure } from '#shared/codes/contacts.ts';
import type { PracticeContact } from './story.ts';

type WorkDone = Pick<
  PracticeContact['fields'],
  'measures' | 'coachRole' | 'coachingForm' | 'travelMinutes' | 'travelKm'
>;

/** Nobody was reached. */
export const nothingDone: WorkDone = {
  measures: [],
  coachRole: null,
  coachingForm: null,
  travelMinutes: null,
  travelKm: null,
};

const usual: Partial<Record<Channel, readonly Measure[]>> = {
  'visit-appointment': ['coaching', 'service-guidance'],
  'visit-walk-in': ['advice'],
  'home-visit': ['walking-alongside', 'everyday-help'],
  phone: ['advice'],
  text: [],
  video: ['coaching'],
  'network-meeting': ['network-work', 'service-guidance'],
};

/** What the coach did at a contact of the practice story: by its way, told apart by its length so that nothing is drawn anew. */
export function workDone(channel: Channel, minutes: number): WorkDone {
  const measures = usual[channel] ?? [];
  const first = measures[minutes >= 60 ? 0 : measures.length - 1];
  const isHome = channel === 'home-visit';
  return {
    measures:
      first === undefined || minutes < 20
        ? []
        : [
            { measure: first, minutes: null, words: '' },
            ...(minutes >= 75 ? [{ measure: 'form-help' as const, minutes: 20, words: '' }] : []),
          ],
    coachRole: isHome ? 'companion' : channel === 'network-meeting' ? 'service-guide' : null,
    coachingForm: isHome ? 'home' : channel === 'visit-appointment' && minutes >= 45 ? 'individual' : null,
    travelMinutes: isHome ? minutes - 10 : null,
    travelKm: isHome ? minutes : null,
  };
}
