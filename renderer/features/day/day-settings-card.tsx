import { useState } from 'react';
import type { DaySettings } from '#shared/contract/day.ts';
import type { Language } from '#shared/languages.ts';
import { languages } from '#shared/languages.ts';
import { hasUnknownMark, reminderMarks, usualReminders } from '#shared/reminders.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips, Switch } from '../../ui/choice.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { languageNames } from '../first-run/language-chips.tsx';
import { useSetDaySettings } from './mutations.ts';
import { useDaySettings } from './queries.ts';

/** How many texts a language may have. */
const most = 8;

function Editor({ saved }: { saved: DaySettings }) {
  const t = useText();
  const [draft, setDraft] = useState(saved);
  const [language, setLanguage] = useState<Language>('fi');
  const save = useSetDaySettings();
  const texts = draft.reminders[language];
  const setTexts = (next: string[]) => {
    setDraft({ ...draft, reminders: { ...draft.reminders, [language]: next } });
  };
  const [day, time] = reminderMarks[language];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const kept = (of: Language) => draft.reminders[of].filter((text) => text.trim() !== '');
        const reminders = { fi: kept('fi'), sv: kept('sv'), en: kept('en') };
        void save.run({ ...draft, reminders }).then((answer) => {
          if (answer.ok) showToast({ text: t('settings.saved') });
        });
      }}
    >
      <Stack>
        <TextField
          label={t('day.settings.base')}
          hint={t('day.settings.baseHint')}
          value={draft.basePlace}
          maxLength={200}
          autoComplete="off"
          onChange={(basePlace) => {
            setDraft({ ...draft, basePlace });
          }}
        />
        <Switch
          isSelected={draft.showsNames}
          hint={t('day.settings.namesHint')}
          onChange={(showsNames) => {
            setDraft({ ...draft, showsNames });
          }}
        >
          {t('day.settings.names')}
        </Switch>
        <h3>{t('day.settings.reminders')}</h3>
        <Quiet>{t('day.settings.remindersHint', { day, time })}</Quiet>
        <FilterChips
          label={t('day.settings.remindersLanguage')}
          mode="one"
          alwaysOne
          options={languages.map((id) => ({ id, label: languageNames[id] }))}
          value={[language]}
          onChange={([next]) => {
            if (next !== undefined) setLanguage(next);
          }}
        />
        {texts.map((text, index) => (
          <TextArea
            // Texts have no other name than their place.
            key={`${language} ${String(index)}`}
            label={t('day.settings.reminder', { number: index + 1 })}
            rows={2}
            maxLength={300}
            value={text}
            {...(hasUnknownMark(text) ? { hint: t('day.settings.unknownMark', { day, time }) } : {})}
            onChange={(next) => {
              setTexts(texts.map((one, place) => (place === index ? next : one)));
            }}
          />
        ))}
        <Row>
          {texts.length < most && (
            <Button
              size="small"
              icon="plus"
              onPress={() => {
                setTexts([...texts, '']);
              }}
            >
              {t('day.settings.addReminder')}
            </Button>
          )}
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              setTexts([...usualReminders[language]]);
            }}
          >
            {t('day.settings.usual')}
          </Button>
        </Row>
        <FormError failure={save.failure} />
        <Row align="end">
          <Button variant="primary" type="submit" isPending={save.isRunning}>
            {t('settings.save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

/** Settings of the coach's day: where it begins, names on Today, the reminder texts. */
export function DaySettingsCard() {
  const t = useText();
  const { data, failure } = useDaySettings();
  return (
    <Card title={t('day.settings.title')} padded>
      {failure !== null && <ErrorMessage failure={failure} />}
      {data === undefined ? failure === null && <Loading /> : <Editor saved={data} />}
    </Card>
  );
}
