import type { ArgsOf } from '#shared/contract/index.ts';
import { ClientId } from '#shared/ids.ts';
import type { ContactId, NoteId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import { labelOf } from '#shared/codes/define.ts';
import { channels } from '#shared/codes/channels.ts';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useArchiveNote } from '../notes/mutations.ts';
import { useWriteNoteOf } from '../notes/open-note.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { useArchiveContact } from './mutations.ts';

/**
 * Says that a contact was logged, offers to write a note of it and to take it back. Without a name: the message stays on
 * the screen for a while, and Today shows none either.
 */
export function useSayLogged() {
  const t = useText();
  const moments = useMoments();
  const archive = useArchiveContact();
  const archiveNote = useArchiveNote();
  const writeNote = useWriteNoteOf();
  return (contact: ArgsOf<'contacts.add'>, contactId: ContactId, noteId: NoteId | null = null) => {
    const { channel } = contact;
    const clientId = ClientId.parse(contact.clientId);
    const happenedAt = Instant.parse(contact.happenedAt);
    showToast({
      text: t('person.contact.saved'),
      detail: `${labelOf(channels, channel, moments.language)}, ${moments.at(happenedAt, contact.hasTime ?? false)}`,
      // What was written in one with its note has one already.
      ...(noteId === null
        ? {
            action: {
              label: t('person.contact.writeNote'),
              run: () => void writeNote({ clientId, contactId, channel, happenedAt }),
            },
          }
        : {}),
      undo: () => {
        if (noteId !== null) void archiveNote.run({ noteId });
        void archive.run({ contactId }).then((answer) => {
          if (answer.ok) showToast({ text: t('person.contact.taken') });
        });
      },
    });
  };
}
