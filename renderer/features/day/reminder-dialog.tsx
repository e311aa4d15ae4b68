import { useState } from 'react';
import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { DaySettings, ReminderFacts } from '#shared/contract/day.ts';
import type { AppointmentId } from '#shared/ids.ts';
import { languages } from '#shared/languages.ts';
import { reminderText } from '#shared/reminders.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { copyForAMinute } from '../../ui/copy-for-a-minute.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { languageNames } from '../first-run/language-chips.tsx';
import styles from './day.module.css';
import { useDaySettings, useReminder } from './queries.ts';

function Texts({ facts, settings }: { facts: ReminderFacts; settings: DaySettings }) {
  const t = useText();
  const screenLanguage = useLanguage();
  const [language, setLanguage] = useState(facts.language ?? screenLanguage);
  const texts = settings.reminders[language].map((template) => reminderText(template, facts, language));
  const copy = async (text: string) => {
    const isCopied = await copyForAMinute(text);
    showToast(
      isCopied
        ? { text: t('day.remind.copied'), detail: t('day.remind.copiedFor') }
        : { text: t('day.remind.notCopied'), tone: 'attention' },
    );
  };
  return (
    <Stack>
      <DescriptionList
        entries={[
          {
            term: t('day.remind.careful'),
            value: facts.reachSafely && <Private>{facts.reachSafely}</Private>,
          },
          { term: t('day.remind.phone'), value: facts.phone && <Private>{facts.phone}</Private> },
          {
            term: t('day.remind.preferred'),
            value: facts.preferredChannel && labelOf(channels, facts.preferredChannel, screenLanguage),
          },
          { term: t('day.remind.reach'), value: facts.reach && <Private>{facts.reach}</Private> },
          {
            term: t('day.remind.answer'),
            value: facts.whoMayAnswer && <Private>{facts.whoMayAnswer}</Private>,
          },
        ]}
      />
      <FilterChips
        label={t('day.remind.language')}
        mode="one"
        alwaysOne
        options={languages.map((id) => ({ id, label: languageNames[id] }))}
        value={[language]}
        onChange={([next]) => {
          if (next !== undefined) setLanguage(next);
        }}
      />
      {texts.length === 0 && <Quiet>{t('day.remind.none')}</Quiet>}
      <ul className={styles.reminders}>
        {texts.map((text) => (
          <li key={text}>
            <p lang={language}>{text}</p>
            <Button
              size="small"
              aria-label={t('day.remind.copyText', { text })}
              onPress={() => void copy(text)}
            >
              {t('day.remind.copy')}
            </Button>
          </li>
        ))}
      </ul>
      <Quiet>{t('day.remind.lead')}</Quiet>
    </Stack>
  );
}

/** Neutral texts to copy into the telephone, beside what has to be respected when sending one. */
export function ReminderDialog({
  appointmentId,
  onClose,
}: {
  appointmentId: AppointmentId;
  onClose: () => void;
}) {
  const t = useText();
  const facts = useReminder(appointmentId);
  const settings = useDaySettings();
  const failure = facts.failure ?? settings.failure;
  return (
    <Dialog
      title={t('day.remind.title')}
      isOpen
      onClose={onClose}
      closesOutside
      footer={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      {failure !== null && <ErrorMessage failure={failure} />}
      {facts.data !== undefined && settings.data !== undefined ? (
        <Texts facts={facts.data} settings={settings.data} />
      ) : (
        failure === null && <Loading />
      )}
    </Dialog>
  );
}
