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
}

export interface QuickChip {
  readonly kind: 'person' | 'date' | 'channel' | 'reached' | 'next';
  readonly text: string;
  readonly tone: 'good' | 'plain' | 'attention';
}

/** Who is meant: as understood, or as chosen among those who fit. A choice that no longer fits does not count. */
export function personOf(line: QuickLine, choices: QuickChoices): QuickChoices['person'] {
  if (line.person.state === 'one') return line.person;
  if (line.person.state !== 'many' || choices.person === null) return null;
  const { clientId } = choices.person;
  return line.person.candidates.find((candidate) => candidate.clientId === clientId) ?? null;
}

/** What will be saved, as chips. What was taken for granted and not typed is plain. */
export function chipsOf(line: QuickLine, choices: QuickChoices, t: TextOf, moments: Moments): QuickChip[] {
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
      next: line.next,
    },
  };
}
