import { useState } from 'react';
import { benefitTexts } from '#shared/codes/benefit-texts.ts';
import { benefits } from '#shared/codes/benefits.ts';
import type { ClientId } from '#shared/ids.ts';
import { Language, languages } from '#shared/languages.ts';
import type { PlainDate } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextArea } from '../../ui/text-field.tsx';
import { useChoices } from '../codes/use-codes.ts';
import { usePerson } from '../person/queries.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { useDropBenefitNote, useSaveBenefitNote } from './mutations.ts';
import { useBenefitNotes } from './queries.ts';
import styles from './forms.module.css';

const ownNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

interface BenefitDialogProps {
  clientId: ClientId;
  benefit: string;
  onClose: () => void;
}

/**
 * What a benefit or a service leads to, in plain words and large type, to be read together in the client's language. The shipped
 * text is general; the user's own takes its place, with the day on which it was checked.
 */
export function BenefitDialog({ clientId, benefit: asked, onClose }: BenefitDialogProps) {
  const t = useText();
  const appLanguage = useLanguage();
  const moments = useMoments();
  const { data: client } = usePerson(clientId);
  const clientLanguage = Language.safeParse(client?.language);
  const [chosen, setLanguage] = useState<Language | null>(null);
  const [benefit, setBenefit] = useState(asked);
  const [writing, setWriting] = useState<{ words: string; checkedOn: PlainDate | null } | null>(null);
  const choices = useChoices(benefits, benefit);
  const notes = useBenefitNotes();
  const save = useSaveBenefitNote();
  const drop = useDropBenefitNote();
  const language = chosen ?? (clientLanguage.success ? clientLanguage.data : appLanguage);
  const own = notes.data?.find((note) => note.benefit === benefit && note.language === language);
  const text = own?.words ?? benefitTexts[language][benefit] ?? '';

  const keep = async () => {
    const code = benefits.schema.safeParse(benefit);
    if (writing === null || writing.checkedOn === null || !code.success) return;
    const { words, checkedOn } = writing;
    const answer = await save.run({ benefit: code.data, language, words, checkedOn });
    if (answer.ok) setWriting(null);
  };
  const goBack = async () => {
    const code = benefits.schema.safeParse(benefit);
    if (code.success) await drop.run({ benefit: code.data, language });
  };

  return (
    <Dialog
      title={t('tasks.benefit.title')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        writing === null ? (
          <>
            {own && (
              <Button isPending={drop.isRunning} onPress={() => void goBack()}>
                {t('tasks.benefit.shipped')}
              </Button>
            )}
            <Button
              icon="edit"
              onPress={() => {
                setWriting({ words: text, checkedOn: today() });
              }}
            >
              {t('tasks.benefit.change')}
            </Button>
          </>
        ) : (
          <>
            <Button
              onPress={() => {
                setWriting(null);
              }}
            >
              {t('common.cancel')}
            </Button>
            <Button
              variant="primary"
              isDisabled={writing.words.trim() === '' || writing.checkedOn === null}
              isPending={save.isRunning}
              onPress={() => void keep()}
            >
              {t('tasks.save')}
            </Button>
          </>
        )
      }
    >
      <Stack>
        <FieldRow>
          <Select
            label={t('tasks.form.benefit')}
            options={choices}
            value={benefit}
            isDisabled={writing !== null}
            onChange={setBenefit}
          />
          <Row align="end">
            <FilterChips
              label={t('tasks.benefit.language')}
              mode="one"
              alwaysOne
              options={languages.map((id) => ({ id, label: ownNames[id] }))}
              value={[language]}
              onChange={([next]) => {
                if (next !== undefined && writing === null) setLanguage(next);
              }}
            />
          </Row>
        </FieldRow>
        {writing === null ? (
          <>
            <p className={styles.plain} lang={language}>
              {text === '' ? t('tasks.benefit.none') : text}
            </p>
            <Quiet>
              {own
                ? t('tasks.benefit.checkedOn', { day: moments.date(own.checkedOn) })
                : t('tasks.benefit.general')}
            </Quiet>
          </>
        ) : (
          <>
            <TextArea
              label={t('tasks.benefit.words')}
              rows={7}
              maxLength={4000}
              autoFocus
              value={writing.words}
              onChange={(words) => {
                setWriting({ ...writing, words });
              }}
            />
            <DateField
              label={t('tasks.benefit.checked')}
              prefer="past"
              value={writing.checkedOn}
              onChange={(checkedOn) => {
                setWriting({ ...writing, checkedOn });
              }}
            />
          </>
        )}
        <FormError failure={save.failure ?? drop.failure} />
      </Stack>
    </Dialog>
  );
}
