import type { ClientId } from '#shared/ids.ts';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useArchivePerson, useUnarchivePerson } from './mutations.ts';

interface Named {
  readonly clientId: ClientId;
  readonly displayName: string;
}

/** Moves a person to the archive and back, each with its undo. */
export function useArchiving() {
  const t = useText();
  const archive = useArchivePerson();
  const unarchive = useUnarchivePerson();

  const toArchive = async ({ clientId, displayName }: Named): Promise<void> => {
    const answer = await archive.run({ clientId });
    if (!answer.ok) {
      showToast({ text: t(`errors.${answer.error.code}.happened`), tone: 'attention' });
      return;
    }
    showToast({
      text: t('people.archived', { name: displayName }),
      undo: () => void unarchive.run({ clientId }),
    });
  };

  const fromArchive = async ({ clientId, displayName }: Named): Promise<void> => {
    const answer = await unarchive.run({ clientId });
    if (!answer.ok) {
      showToast({ text: t(`errors.${answer.error.code}.happened`), tone: 'attention' });
      return;
    }
    showToast({
      text: t('people.unarchived', { name: displayName }),
      undo: () => void archive.run({ clientId }),
    });
  };

  return { toArchive, fromArchive };
}
