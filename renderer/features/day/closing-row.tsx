import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Unsettled } from '#shared/contract/day.ts';
import { go, openOverlay } from '../../app/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { nothingTyped } from '../contacts/contact-form.ts';
import { WatchedMomentField } from '../people/watched-fields.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { Who } from '../today/names.tsx';
import styles from './day.module.css';
import { minutesShown, minutesTyped } from './minutes.ts';
import { outcomes, useClosing } from './use-closing.ts';
import type { Outcome } from './use-closing.ts';
import { channelWord } from './words.ts';

export interface ClosingRowProps {
  appointment: Unsettled;
  onDone: () => void;
}

/** One appointment to log: what came of it, and what belongs to that; Enter saves it at once. */
export function ClosingRow({ appointment, onDone }: ClosingRowProps) {
  const t = useText();
  const moments = useMoments();
  const { appointmentId, clientId, displayName, initials, at, hasTime, channel } = appointment;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [minutes, setMinutes] = useState(minutesShown(appointment.minutes));
  const [when, setWhen] = useState(nothingTyped);
  const [summary, setSummary] = useState('');
  const [asked, setAsked] = useState(false);
  const { close, isRunning, failure } = useClosing(appointment);
  const length = minutesTyped(minutes);
  const isWhenWrong =
    when.moment === null && (outcome === 'moved' || (outcome !== 'cancelled' && when.typed.trim() !== ''));

  const choose = (next: Outcome | null) => {
    setOutcome(next);
    setAsked(false);
  };
  const save = async () => {
    setAsked(true);
    if (outcome === null || isWhenWrong || (outcome === 'met' && length === undefined)) return;
    const isDone = await close({ outcome, minutes: length ?? null, when: when.moment, summary });
    if (isDone) onDone();
  };
  // 1–4 choose what came of it while no field is being written in.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = outcomes[Number(event.key) - 1];
    if (chosen === undefined) return;
    event.preventDefault();
    choose(chosen);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble here from the row's buttons
    <li className={styles.closing} onKeyDown={onKeyDown}>
      <div className={styles.closingHead}>
        <b>{moments.at(at, hasTime)}</b>
        <LinkButton
          plain
          onPress={() => {
            go('person', { clientId });
          }}
        >
          <Who displayName={displayName} initials={initials} />
        </LinkButton>
        <span className={styles.quiet}>{channelWord(channel ?? 'visit-appointment', moments.language)}</span>
        <FilterChips
          label={t('day.closing.outcomeOf', { name: initials, when: moments.at(at, hasTime) })}
          mode="one"
          options={outcomes.map((id) => ({ id, label: t(`day.closing.outcome.${id}`) }))}
          value={outcome === null ? [] : [outcome]}
          onChange={([next]) => {
            choose(next ?? null);
          }}
        />
      </div>
      {outcome !== null && (
        <form
          noValidate
          className={styles.closingForm}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {outcome === 'met' && (
            <div className={styles.short}>
              <TextField
                label={t('day.field.minutes')}
                inputMode="numeric"
                autoComplete="off"
                autoFocus
                value={minutes}
                error={length === undefined ? t('day.minutesWrong') : undefined}
                onChange={setMinutes}
              />
            </div>
          )}
          {outcome !== 'cancelled' && (
            <WatchedMomentField
              // Another question, another answer.
              key={outcome === 'moved' ? 'moved' : 'next'}
              label={t(outcome === 'moved' ? 'day.closing.movedTo' : 'day.closing.next')}
              prefer="future"
              autoFocus={outcome !== 'met'}
              value={when}
              isRefused={asked && isWhenWrong}
              error={
                asked && isWhenWrong && when.typed.trim() === '' ? t('person.next.whenMissing') : undefined
              }
              onChange={setWhen}
            />
          )}
          {(outcome === 'met' || outcome === 'not-reached') && (
            <TextField
              label={t('day.closing.line')}
              value={summary}
              maxLength={500}
              autoComplete="off"
              onChange={setSummary}
            />
          )}
          <div className={styles.closingActs}>
            <Button
              variant="primary"
              size="small"
              type="submit"
              isPending={isRunning}
              autoFocus={outcome === 'cancelled'}
            >
              {t('day.closing.save')}
            </Button>
            {(outcome === 'met' || outcome === 'not-reached') && (
              <Button
                variant="quiet"
                size="small"
                onPress={() => {
                  openOverlay('new-contact', { clientId, appointmentId });
                }}
              >
                {t('day.closing.full')}
              </Button>
            )}
          </div>
          <FormError failure={failure} />
        </form>
      )}
    </li>
  );
}
