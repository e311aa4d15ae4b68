import { useState } from 'react';
import type { Plan } from '#shared/contract/plans.ts';
import type { ClientId } from '#shared/ids.ts';
import { planPhases } from '#shared/codes/plans.ts';
import { formatDate } from '#shared/dates/format.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { today } from '../../ui/date-field.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import { FrameDialog } from './frame-dialog.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import styles from './plan.module.css';

/** Where the plan is on its way and at whose pace, and a pause that is nobody's fault. */
export function FrameCard({ clientId, plan }: { clientId: ClientId; plan: Plan }) {
  const t = useText();
  const language = useLanguage();
  const label = useLabels();
  const [open, setOpen] = useState<'frame' | 'pause' | null>(null);
  const resume = useCommand('plans.resume');
  const pauseAgain = useCommand('plans.pause');
  const { frame, pause } = plan;
  const close = () => {
    setOpen(null);
  };
  const date = (day: Parameters<typeof formatDate>[0] | null) =>
    day === null ? null : formatDate(day, language);
  const goOn = async () => {
    if (pause === null) return;
    if (!(await resume.run({ clientId, on: today() })).ok) return;
    showToast({
      text: t('plan.pause.ended'),
      undo: () => void pauseAgain.run({ clientId, ...pause }),
    });
  };
  return (
    <Card
      title={t('plan.frame.title')}
      actions={
        <Button
          size="small"
          icon="edit"
          aria-label={t('plan.frame.edit')}
          onPress={() => {
            setOpen('frame');
          }}
        >
          {t('plan.edit')}
        </Button>
      }
    >
      <DescriptionList
        padded
        entries={[
          { term: t('plan.frame.phase'), value: label(planPhases, frame.phase) },
          {
            term: t('plan.frame.pace'),
            value: frame.paceWords === '' ? null : <Private>{frame.paceWords}</Private>,
          },
          { term: t('plan.frame.review'), value: date(frame.reviewOn) },
          { term: t('plan.frame.consent'), value: date(frame.consentUntil) },
        ]}
      />
      <div className={styles.pause}>
        <Stack tight>
          {pause !== null && (
            <p>
              <Chip>
                {pause.pausedUntil === null
                  ? t('plan.pause.since', { date: formatDate(pause.pausedOn, language) })
                  : t('plan.pause.sinceUntil', {
                      from: formatDate(pause.pausedOn, language),
                      until: formatDate(pause.pausedUntil, language),
                    })}
              </Chip>
            </p>
          )}
          {pause !== null && pause.words !== '' && (
            <p>
              <Private>{pause.words}</Private>
            </p>
          )}
          {resume.failure !== null && <ErrorMessage failure={resume.failure} />}
          <Row>
            {pause !== null && (
              <Button size="small" isPending={resume.isRunning} onPress={() => void goOn()}>
                {t('plan.pause.goOn')}
              </Button>
            )}
            <Button
              size="small"
              variant="quiet"
              onPress={() => {
                setOpen('pause');
              }}
            >
              {t(pause === null ? 'plan.pause.begin' : 'plan.pause.change')}
            </Button>
          </Row>
        </Stack>
      </div>
      {open === 'frame' && <FrameDialog clientId={clientId} frame={frame} onClose={close} />}
      {open === 'pause' && <PauseDialog clientId={clientId} pause={pause} onClose={close} />}
    </Card>
  );
}
