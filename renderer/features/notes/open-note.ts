import type { ClientId, ContactId } from '#shared/ids.ts';
import { go } from '../../app/router.ts';
import { useCommand } from '../../api/hooks.ts';
import type { Instant } from '#shared/time.ts';
import type { NoteTemplate } from '#shared/codes/notes.ts';
import type { Channel } from '#shared/codes/channels.ts';

/** The template that guides best for a kind of contact. */
export function templateFor(channel: Channel): NoteTemplate {
  if (['phone', 'text', 'email', 'social-media', 'letter'].includes(channel)) return 'call';
  if (channel === 'network-meeting') return 'network';
  return ['visit-appointment', 'visit-walk-in', 'home-visit', 'video', 'outreach'].includes(channel)
    ? 'meeting'
    : 'free';
}

/** Begins a note of a contact and opens it in the person's timeline. */
export function useWriteNoteOf() {
  const begin = useCommand('notes.begin');
  return async (contact: {
    clientId: ClientId;
    contactId: ContactId;
    channel: Channel;
    happenedAt: Instant;
  }) => {
    const { clientId, contactId, channel, happenedAt } = contact;
    const answer = await begin.run({ clientId, contactId, happenedAt, template: templateFor(channel) });
    if (answer.ok) go('person', { clientId, tab: 'timeline', recordId: answer.value.noteId });
    else go('person', { clientId, tab: 'timeline' });
  };
}
