import type { PlanVersionId } from '#shared/ids.ts';
import { labelOf } from '#shared/codes/define.ts';
import { stepStatuses } from '#shared/codes/plans.ts';
import { formatDay, formatMoment } from '#shared/dates/format.ts';
import { useCall } from '../../api/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { levelLabel } from './scale-levels.ts';
import styles from './plan.module.css';

/** A kept version, to read. */
export function VersionDialog({ versionId, onClose }: { versionId: PlanVersionId; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const version = useCall('plans.version', { versionId });
  return (
    <Dialog
      title={
        version.data === undefined
          ? t('plan.versions')
          : t('plan.versionFrom', { date: formatMoment(version.data.madeAt, language) })
      }
      isOpen
      onClose={onClose}
      closesOutside
    >
      {version.isPending && <Loading />}
      {version.failure !== null && <ErrorMessage failure={version.failure} />}
      {version.data?.snapshot.goals.map((goal) => (
        <article key={goal.goalId} className={styles.goal}>
          <h3>
            <Private>”{goal.words}”</Private>
          </h3>
          {goal.levels.length > 0 && (
            <ul>
              {goal.levels.toReversed().map(({ level, words }) => (
                <li key={level}>
                  {levelLabel(level, language)}: <Private>{words}</Private>
                </li>
              ))}
            </ul>
          )}
          <ul className={styles.intermediates}>
            {goal.intermediateGoals.map((intermediate) => (
              <li key={intermediate.intermediateGoalId} className={styles.intermediate}>
                <b>
                  <Private>{intermediate.text}</Private>
                </b>
                <ul className={styles.steps}>
                  {intermediate.steps.map((step) => (
                    <li key={step.stepId}>
                      <Private>
                        {[
                          step.text,
                          labelOf(stepStatuses, step.status, language),
                          step.who,
                          step.due === null ? step.dueText : formatDay(step.due, language),
                          step.outcomeWords,
                        ]
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </Private>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </Dialog>
  );
}
