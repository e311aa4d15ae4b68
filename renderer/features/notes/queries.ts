import type { NoteId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

/** A note in full. While it is being written it is not asked again: what stands in the fields is newer. */
export const useNote = (noteId: NoteId, enabled = true) => useCall('notes.get', { noteId }, { enabled });
