import { useState } from 'react';
import type { OfficialSource } from '#shared/contract/official-record.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { languages } from '#shared/languages.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { copyForAMinute } from '../../ui/copy-for-a-minute.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { languageNames } from '../first-run/language-chips.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useMarkTaken, useUndoTaken } from './mutations.ts';
import styles from './official.module.css';
import { useOfficialEntry } from './queries.ts';

/** An entry as the controller's own system takes it: read, copied for a minute, and marked as taken over. */
export function OfficialDialog({ source, onClose }: { source: OfficialSource; onClose: () => void }) {
  const t = useText();
  const screen = useLanguage();
  const [language, setLanguage] = useState(screen);
  const { data, failure } = useOfficialEntry(source, language);
  const mark = useMarkTaken();
  const undo = useUndoTaken();
  const copy = async () => {
    if (data === undefined) return;
    const done = await copyForAMinute(data.text);
    showToast(
      done
        ? { text: t('papers.official.copied') }
        : { text: t('papers.official.copyRefused'), tone: 'attention' },
    );
  };
  const take = async () => {
    const answer = await mark.run(source);
    if (!answer.ok) return;
    const { takenOverId } = answer.value;
    showToast({
      text: t('papers.official.marked'),
      undo: () => {
        void undo.run({ takenOverId }).then((undone) => {
          if (undone.ok) showToast({ text: t('papers.official.undone') });
        });
      },
    });
    onClose();
  };
  const isEmpty = data?.text === '';
  return (
    <Dialog
      title={t('papers.official.title')}
      isOpen
      onClose={onClose}
      footer={
        <Row align="end">
          <Button isDisabled={data === undefined || isEmpty} onPress={() => void copy()}>
            {t('papers.official.copy')}
          </Button>
          <Button
            variant="primary"
            icon="check"
            isDisabled={data === undefined || isEmpty || data.takenAt !== null}
            isPending={mark.isRunning}
            onPress={() => void take()}
          >
            {t('papers.official.mark')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <Quiet>{t('papers.official.lead')}</Quiet>
        <FilterChips
          label={t('papers.official.language')}
          mode="one"
          alwaysOne
          options={languages.map((id) => ({ id, label: languageNames[id] }))}
          value={[language]}
          onChange={([next]) => {
            if (next !== undefined) setLanguage(next);
          }}
        />
        {failure !== null && <ErrorMessage failure={failure} />}
        {data === undefined && failure === null && <Loading />}
        {data !== undefined && (
          <>
            {data.takenAt !== null && (
              <Notice>{t('papers.official.takenOn', { moment: formatMoment(data.takenAt, screen) })}</Notice>
            )}
            {data.aboutOther && <Notice>{t('papers.official.aboutOther')}</Notice>}
            {isEmpty ? (
              <p>{t('papers.official.empty')}</p>
            ) : (
              <pre className={styles.entry}>
                <Private>{data.text}</Private>
              </pre>
            )}
            {data.placesHidden && <Quiet>{t('papers.official.placesHidden')}</Quiet>}
            {data.leftOut > 0 && !isEmpty && (
              <Quiet>{t('papers.official.leftOut', { count: data.leftOut })}</Quiet>
            )}
          </>
        )}
        <FormError failure={mark.failure} />
      </Stack>
    </Dialog>
  );
}
