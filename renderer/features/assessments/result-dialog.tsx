import { useState } from 'react';
import { assessmentFillers, instruments } from '#shared/codes/assessments.ts';
import type { AssessmentFiller } from '#shared/codes/assessments.ts';
import { instrumentFacts } from '#shared/codes/instruments.ts';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { AttachmentId, ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useChoices } from '../codes/use-codes.ts';
import { usePapers } from '../papers/queries.ts';
import { useAddAssessment, useRemoveAssessment, useUpdateAssessment } from './mutations.ts';
import { draftsOf, offeredScores, readScores } from './result-draft.ts';
import { ScoreRows } from './score-rows.tsx';
import { SiteRow } from './site-row.tsx';
import styles from './assessments.module.css';

interface ResultDialogProps {
  clientId: ClientId;
  /** The result that is corrected; a new one without it. */
  result?: Assessment | undefined;
  onClose: () => void;
}

/** Writes down what an instrument's own report says. No items, no reckoning. */
export function ResultDialog({ clientId, result, onClose }: ResultDialogProps) {
  const t = useText();
  const language = useLanguage();
  const [instrument, setInstrument] = useState<string>(result?.instrument ?? '3x10d');
  const [version, setVersion] = useState(result?.version ?? '');
  const [doneOn, setDoneOn] = useState(result?.doneOn ?? today());
  const [hasDay, setHasDay] = useState(true);
  const [filledBy, setFilledBy] = useState<AssessmentFiller>(result?.filledBy ?? 'client');
  const papers = usePapers(clientId);
  const [attachmentId, setAttachment] = useState(result?.attachmentId ?? null);
  const [words, setWords] = useState(result?.words ?? '');
  const [scores, setScores] = useState(() =>
    result ? draftsOf(result) : offeredScores(instrument, language),
  );
  const [complaint, setComplaint] = useState<string | null>(null);
  const choices = useChoices(instruments, instrument);
  const add = useAddAssessment();
  const update = useUpdateAssessment();
  const remove = useRemoveAssessment();
  const facts = instrumentFacts(instrument);
  const code = instruments.schema.safeParse(instrument);

  const choose = (next: string) => {
    setInstrument(next);
    setComplaint(null);
    // What was typed is kept; only a form without figures is offered the areas of the other instrument.
    if (scores.every(({ value }) => value.trim() === '')) setScores(offeredScores(next, language));
  };

  const save = async () => {
    const read = readScores(scores);
    if (!read.ok) {
      setComplaint(t(`assessments.problem.${read.problem}`, { area: read.area }));
      return;
    }
    setComplaint(null);
    if (!code.success) return;
    const fields = {
      instrument: code.data,
      version,
      doneOn,
      filledBy,
      words,
      // Untouched it stays as it is, also where the paper was taken away meanwhile.
      ...(attachmentId === (result?.attachmentId ?? null) ? {} : { attachmentId }),
      scores: [...read.scores],
    };
    if (result) {
      const answer = await update.run({ assessmentId: result.assessmentId, ...fields });
      if (answer.ok) onClose();
      return;
    }
    const answer = await add.run({ clientId, ...fields });
    if (!answer.ok) return;
    const { assessmentId } = answer.value;
    showToast({ text: t('assessments.saved'), undo: () => void remove.run({ assessmentId }) });
    onClose();
  };

  return (
    <Dialog
      title={t(result ? 'assessments.correct' : 'assessments.add')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          {!facts.isLinkOnly && (
            <Button
              variant="primary"
              isDisabled={!hasDay}
              isPending={add.isRunning || update.isRunning}
              onPress={() => void save()}
            >
              {t('assessments.save')}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        <FieldRow>
          <Select
            label={t('assessments.instrument')}
            options={choices}
            value={instrument}
            onChange={choose}
          />
          {!facts.isLinkOnly && (
            <TextField
              label={t('assessments.version')}
              optional
              maxLength={60}
              value={version}
              onChange={setVersion}
            />
          )}
        </FieldRow>
        {facts.advice !== null && <Quiet>{facts.advice[language]}</Quiet>}
        <SiteRow key={instrument} instrument={code.success ? code.data : null} />
        {!facts.isLinkOnly && (
          <>
            <FieldRow>
              <DateField
                label={t('assessments.doneOn')}
                prefer="past"
                value={hasDay ? doneOn : null}
                onChange={(day) => {
                  setHasDay(day !== null);
                  if (day !== null) setDoneOn(day);
                }}
              />
              <Select
                label={t('assessments.filledBy')}
                options={assessmentFillers.codes.map(({ code, labels }) => ({
                  id: code,
                  label: labels[language],
                }))}
                value={filledBy}
                onChange={setFilledBy}
              />
            </FieldRow>
            <ScoreRows scores={scores} onChange={setScores} />
            {complaint !== null && (
              <p className={styles.problem} role="alert">
                {complaint}
              </p>
            )}
            <TextArea
              label={t('assessments.words')}
              hint={t('assessments.wordsHint')}
              rows={3}
              maxLength={4000}
              value={words}
              onChange={setWords}
            />
            {(papers.data?.length ?? 0) > 0 && (
              <Select<AttachmentId | 'none'>
                label={t('assessments.source')}
                options={[
                  { id: 'none', label: t('assessments.sourceNone') },
                  ...(papers.data ?? []).map((paper) => ({ id: paper.attachmentId, label: paper.title })),
                ]}
                value={attachmentId ?? 'none'}
                onChange={(chosen) => {
                  setAttachment(chosen === 'none' ? null : chosen);
                }}
              />
            )}
            <FormError failure={update.failure ?? add.failure} />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
