import { labelOf } from '#shared/codes/define.ts';
import { channels } from '#shared/codes/channels.ts';
import type { Channel } from '#shared/codes/channels.ts';
import type { QuickLine } from '#shared/contract/contacts.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Moments } from '../timeline/moments.ts';

/** What the coach chose where the line left it open. */
export interface QuickChoices {
  readonly person: { readonly clientId: ClientId; readonly displayName: string } | null;
  readonly channel: Channel | null;
  /** Measures that the line seemed to say and the coach took away. */
  readonly notDone: readonly string[];
}

export interface QuickChip {
  readonly kind: 'person' | 'date' | 'channel' | 'reached' | 'next' | 'minutes' | 'measure';
  readonly text: string;
  /** The measure, which can be taken away again. */
  readonly measure?: string;
  readonly tone: 'good' | 'plain' | 'attention';
}

/** Who is meant: as understood, or as chosen among those who fit. A choice that no longer fits does not count. */
export function personOf(line: QuickLine, choices: QuickChoices): QuickChoices['person'] {
  if (line.person.state === 'one') return line.person;
  if (line.person.state !== 'many' || choices.person === null) return null;
  const { clientId } = choices.person;
  return line.person.candidates.find((candidate) => candidate.clientId === clientId) ?? null;
}

/** What was done, as understood and not taken away. */
const measuresOf = (line: QuickLine, choices: QuickChoices): QuickLine['measures'] =>
  line.measures.filter(({ measure }) => !choices.notDone.includes(measure));

/**
 * What will be saved, as chips. What was taken for granted and not typed is plain. `nameOf` gives a measure's word; on Today
 * a sensitive one has a neutral word.
 */
export function chipsOf(
  line: QuickLine,
  choices: QuickChoices,
  t: TextOf,
  moments: Moments,
  nameOf: (measure: string) => string,
): QuickChip[] {
  const chips: QuickChip[] = [];
  const person = personOf(line, choices);
  if (person) chips.push({ kind: 'person', text: person.displayName, tone: 'good' });
  if (line.problem === null) {
    chips.push({
      kind: 'date',
      text: moments.at(line.happenedAt, line.hasTime),
      tone: line.dateTyped ? 'good' : 'plain',
    });
  }
  const channel = line.channel ?? choices.channel;
  if (channel !== null) {
    chips.push({ kind: 'channel', text: labelOf(channels, channel, moments.language), tone: 'good' });
  }
  if (line.minutes !== null) {
    chips.push({
      kind: 'minutes',
      text: t('contacts.quick.minutes', { count: line.minutes }),
      tone: 'good',
    });
  }
  for (const { measure, minutes } of measuresOf(line, choices)) {
    const name = nameOf(measure);
    const text = minutes === null ? name : t('contacts.quick.measure', { measure: name, count: minutes });
    chips.push({ kind: 'measure', text, measure, tone: 'good' });
  }
  if (!line.reached) chips.push({ kind: 'reached', text: t('today.quick.notReached'), tone: 'attention' });
  if (line.next) {
    const when = moments.at(line.next.at, line.next.hasTime);
    chips.push({ kind: 'next', text: t('today.quick.next', { when }), tone: 'good' });
  }
  return chips;
}

/** The contact to be saved, or what is still missing for it. */
export function contactOf(
  line: QuickLine,
  choices: QuickChoices,
): { ready: ArgsOf<'contacts.add'> } | { missing: 'date' | 'person' | 'channel' } {
  if (line.problem !== null) return { missing: 'date' };
  const person = personOf(line, choices);
  if (!person) return { missing: 'person' };
  const channel = line.channel ?? choices.channel;
  if (channel === null) return { missing: 'channel' };
  return {
    ready: {
      clientId: person.clientId,
      channel,
      happenedAt: line.happenedAt,
      hasTime: line.hasTime,
      reached: line.reached,
      summary: line.summary,
      minutes: line.minutes,
      measures: measuresOf(line, choices),
      next: line.next,
    },
  };
}
