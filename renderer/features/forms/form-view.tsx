import { benefits, formDecisions, formStatuses } from '#shared/codes/benefits.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { Form } from '#shared/contract/forms.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { Sought } from '../../ui/sought.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useLabels } from '../codes/use-codes.ts';
import { DueChip } from '../tasks/due-chip.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { usePutBackForm, useRemoveForm, useTickNeed, useUpdateForm } from './mutations.ts';
import styles from './forms.module.css';

interface FormViewProps {
  form: Form;
  isSought: boolean;
  onChange: () => void;
  onExplain: (benefit: string) => void;
}

/** One form: how far it is, what it needs, and what can be done with it next. */
export function FormView({ form, isSought, onChange, onExplain }: FormViewProps) {
  const t = useText();
  const language = useLanguage();
  const labels = useLabels();
  const moments = useMoments();
  const update = useUpdateForm();
  const tick = useTickNeed();
  const remove = useRemoveForm();
  const putBack = usePutBackForm();
  const { formId, benefit, status, deadline, submittedOn, decidedOn, decision, needs, words } = form;
  const benefitLabel = benefit === null ? '' : labels(benefits, benefit);
  const name = form.name === '' ? benefitLabel : form.name;
  const where = form.partnerName ?? form.receiver;
  const actions = t('tasks.actionsOf', { title: name });

  const sent = async () => {
    const answer = await update.run({ formId, submittedOn: today() });
    if (!answer.ok) return;
    showToast({
      text: t('tasks.form.sent', { name }),
      undo: () => void update.run({ formId, submittedOn: null }),
    });
  };
  const takeAway = async () => {
    const answer = await remove.run({ formId });
    if (!answer.ok) return;
    showToast({ text: t('tasks.removed', { title: name }), undo: () => void putBack.run({ formId }) });
  };
  const facts = [
    form.name === '' ? '' : benefitLabel,
    where,
    submittedOn === null ? '' : t('tasks.form.sentOn', { day: moments.date(submittedOn) }),
    decidedOn === null ? '' : t('tasks.form.decidedOnDay', { day: moments.date(decidedOn) }),
  ].filter((text) => text !== '');

  return (
    <Sought as="article" isSought={isSought} className={styles.form ?? ''}>
      <div className={styles.head}>
        <h3>
          <Private>{name}</Private>
        </h3>
        <Chip tone={status === 'ready' || decision === 'granted' ? 'good' : 'plain'}>
          {decision === null
            ? labelOf(formStatuses, status, language)
            : labelOf(formDecisions, decision, language)}
        </Chip>
        {deadline !== null && submittedOn === null && decidedOn === null && <DueChip dueOn={deadline} />}
        <span className={styles.menu}>
          <Menu
            label={actions}
            trigger={<IconButton icon="more" size="small" label={actions} />}
            items={[
              { id: 'change', icon: 'edit', label: t('tasks.changeShort'), onAction: onChange },
              { id: 'remove', icon: 'bin', label: t('tasks.remove'), onAction: () => void takeAway() },
            ]}
          />
        </span>
      </div>
      {facts.length > 0 && (
        <Quiet>
          <Private>{facts.join(' · ')}</Private>
        </Quiet>
      )}
      {needs.length > 0 && (
        <ul className={styles.needs} aria-label={t('tasks.form.needsOf', { name })}>
          {needs.map((need, position) => (
            // oxlint-disable-next-line react/no-array-index-key -- a need is known by its place
            <li key={position}>
              <Checkbox
                isSelected={need.isThere}
                onChange={(isThere) => void tick.run({ formId, position, isThere })}
              >
                <Private>{need.words}</Private>
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
      {words !== '' && (
        <p className={styles.words}>
          <Private>{words}</Private>
        </p>
      )}
      <Row>
        {submittedOn === null && decidedOn === null && (
          <Button
            size="small"
            aria-label={t('tasks.form.sentOf', { name })}
            isPending={update.isRunning}
            onPress={() => void sent()}
          >
            {t('tasks.form.markSent')}
          </Button>
        )}
        {status === 'submitted' && (
          <Button size="small" aria-label={t('tasks.form.decideOf', { name })} onPress={onChange}>
            {t('tasks.form.decide')}
          </Button>
        )}
        {benefit !== null && (
          <Button
            size="small"
            variant="quiet"
            icon="info"
            aria-label={t('tasks.benefit.explainOf', { name: benefitLabel })}
            onPress={() => {
              onExplain(benefit);
            }}
          >
            {t('tasks.benefit.explain')}
          </Button>
        )}
      </Row>
      <FormError failure={update.failure ?? tick.failure} />
    </Sought>
  );
}
