import type { PlainDate } from '#shared/time.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { nothingTyped } from '../contacts/contact-form.ts';
import { WatchedMomentField } from '../people/watched-fields.tsx';
import type { TypedMoment } from '../people/watched-fields.tsx';
import { minutesTyped } from './minutes.ts';

/** What an appointment of either kind is written down with. */
export interface PlanDraft {
  readonly when: TypedMoment;
  readonly place: string;
  readonly minutes: string;
  readonly travel: string;
}

/** A day that is open in the calendar stands in the field until another is typed. */
export const startOn = (day: PlainDate | undefined): TypedMoment =>
  day === undefined
    ? nothingTyped
    : { typed: day, moment: { date: day, time: null, moment: null, how: 'full' } };

/** A typed moment as the contract takes it. */
export const atOf = ({ moment, date }: LooseMoment) => ({
  at: moment ?? startOfDay(date),
  hasTime: moment !== null,
});

/** Whether both lengths can be read. */
export const lengthsRead = ({ minutes, travel }: PlanDraft): boolean =>
  minutesTyped(minutes) !== undefined && minutesTyped(travel) !== undefined;

export interface PlanFieldsProps<D extends PlanDraft> {
  draft: D;
  onChange: (more: Partial<PlanDraft>) => void;
  /** The words that the moment field begins with. */
  initialWhen: string;
  whenError: string | undefined;
  isRefused: boolean;
  autoFocus?: boolean;
  /** What is agreed now, under an empty moment field. */
  now?: string;
  /** A turvakielto: the place is written on the person's own page only. */
  hidesPlace?: boolean;
}

/** When, where, how long, and how long the road is. */
export function PlanFields<D extends PlanDraft>(props: PlanFieldsProps<D>) {
  const { draft, onChange, initialWhen, whenError, isRefused, autoFocus, hidesPlace, now } = props;
  const t = useText();
  const wrong = (typed: string) => (minutesTyped(typed) === undefined ? t('day.minutesWrong') : undefined);
  return (
    <>
      <WatchedMomentField
        label={t('day.field.when')}
        prefer="future"
        autoFocus={autoFocus === true}
        initialText={initialWhen}
        value={draft.when}
        isRefused={isRefused}
        {...(now === undefined ? {} : { hint: now })}
        error={whenError}
        onChange={(when) => {
          onChange({ when });
        }}
      />
      {hidesPlace === true ? (
        <Quiet>{t('day.field.placeHidden')}</Quiet>
      ) : (
        <TextField
          label={t('day.field.place')}
          value={draft.place}
          maxLength={200}
          autoComplete="off"
          onChange={(place) => {
            onChange({ place });
          }}
        />
      )}
      <FieldRow>
        <TextField
          label={t('day.field.minutes')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.minutes}
          error={wrong(draft.minutes)}
          onChange={(minutes) => {
            onChange({ minutes });
          }}
        />
        <TextField
          label={t('day.field.travel')}
          hint={t('day.field.travelHint')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.travel}
          error={wrong(draft.travel)}
          onChange={(travel) => {
            onChange({ travel });
          }}
        />
      </FieldRow>
    </>
  );
}
