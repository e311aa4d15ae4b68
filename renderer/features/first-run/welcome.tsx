import { useCommand } from '../../api/hooks.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Way } from '../../ui/way.tsx';
import { DestroyedCard } from '../project-end/destroyed-card.tsx';
import { Door, PracticeNotice } from './door.tsx';

/** The first screen of all: what the app is, that it is for practice data only, and the ways on. */
export function Welcome({ onNew, onRestore }: { onNew: () => void; onRestore: () => void }) {
  const t = useText();
  const language = useLanguage();
  const openExisting = useCommand('caseFile.chooseExisting');
  const openPractice = useCommand('caseFile.openPractice');
  const failure = openExisting.failure ?? openPractice.failure;
  return (
    <Door title={t('firstRun.welcome')}>
      <DestroyedCard />
      <p>{t('firstRun.lead')}</p>
      <PracticeNotice>{t('firstRun.practiceOnly')}</PracticeNotice>
      <Stack tight>
        <Way
          icon="plus"
          title={t('firstRun.newFile')}
          hint={t('firstRun.newFileHint')}
          onPress={onNew}
          main
        />
        <Way
          icon="open"
          title={t('firstRun.openFile')}
          hint={t('firstRun.openFileHint')}
          isPending={openExisting.isRunning}
          onPress={() => void openExisting.run({})}
        />
        <Way
          icon="undo"
          title={t('restore.fromBackup')}
          hint={t('restore.fromBackupHint')}
          onPress={onRestore}
        />
        <Way
          icon="people"
          title={t('firstRun.practice')}
          hint={openPractice.isRunning ? t('firstRun.preparingPractice') : t('firstRun.practiceHint')}
          isPending={openPractice.isRunning}
          onPress={() => void openPractice.run({ language })}
        />
      </Stack>
      {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
    </Door>
  );
}
