import { channels } from '#shared/codes/channels.ts';
import {
  firstContacts,
  labourSituations,
  serviceModes,
  studySituations,
} from '#shared/codes/client-record.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { useText } from '../../ui/text.ts';
import { CodedField } from './coded-field.tsx';
import { DayField } from './day-field.tsx';
import { PlainField } from './plain-field.tsx';
import type { FieldsProps } from './plain-field.tsx';

/** Channels by which one person is reached. */
const waysToReach = [
  'text',
  'phone',
  'email',
  'social-media',
  'video',
  'letter',
  'visit-appointment',
  'home-visit',
] as const;

/** How the person likes to be contacted, who else may answer, what is left unsaid. */
export function SafeContactFields(props: FieldsProps) {
  const { draft, onChange } = props;
  const t = useText();
  return (
    <>
      <CodedField
        label={t('person.field.preferredChannel')}
        list={channels}
        only={waysToReach}
        value={draft.preferredChannel}
        onChange={(preferredChannel) => {
          onChange({ preferredChannel });
        }}
      />
      <PlainField {...props} of="whoMayAnswer" hint={t('person.field.whoMayAnswerHint')} />
      <PlainField {...props} of="notToMention" />
    </>
  );
}

/** Need of an interpreter, and where the person wants to meet. */
export function ServiceFields(props: FieldsProps) {
  const { draft, onChange } = props;
  const t = useText();
  return (
    <>
      <Checkbox
        isSelected={draft.needsInterpreter}
        onChange={(needsInterpreter) => {
          onChange({ needsInterpreter });
        }}
      >
        {t('person.field.needsInterpreter')}
      </Checkbox>
      {draft.needsInterpreter && <PlainField {...props} of="interpreterLanguage" />}
      <FieldRow>
        <CodedField
          label={t('person.field.serviceMode')}
          list={serviceModes}
          value={draft.serviceMode}
          onChange={(serviceMode) => {
            onChange({ serviceMode });
          }}
        />
        <PlainField {...props} of="servicePlace" hint={t('person.field.servicePlaceHint')} />
      </FieldRow>
    </>
  );
}

/** Where the person is in work and studies, each with its day. */
export function WorkFields(props: FieldsProps) {
  const { draft, onChange } = props;
  const t = useText();
  const hint = t('person.field.sinceHint');
  return (
    <>
      <FieldRow>
        <CodedField
          label={t('person.field.labourSituation')}
          list={labourSituations}
          value={draft.labourSituation}
          onChange={(labourSituation) => {
            onChange({ labourSituation });
          }}
        />
        <DayField {...props} of="labourSince" hint={hint} />
      </FieldRow>
      <FieldRow>
        <CodedField
          label={t('person.field.studySituation')}
          list={studySituations}
          value={draft.studySituation}
          onChange={(studySituation) => {
            onChange({ studySituation });
          }}
        />
        <DayField {...props} of="studySince" hint={hint} />
      </FieldRow>
    </>
  );
}

/** How the first contact came about, and until when the support was agreed. */
export function BeginningFields(props: FieldsProps) {
  const { draft, onChange } = props;
  const t = useText();
  return (
    <>
      <FieldRow>
        <CodedField
          label={t('person.field.firstContactBy')}
          list={firstContacts}
          value={draft.firstContactBy}
          onChange={(firstContactBy) => {
            onChange({ firstContactBy });
          }}
        />
        <DayField {...props} of="firstContactOn" hint={t('person.field.sinceHint')} />
      </FieldRow>
      <DayField {...props} of="supportUntil" hint={t('person.field.supportUntilHint')} />
    </>
  );
}

/** What to mind when meeting, and the coach's own disqualification. */
export function SafetyFields(props: FieldsProps) {
  const t = useText();
  return (
    <>
      <PlainField {...props} of="safetyNote" hint={t('person.field.safetyNoteHint')} />
      <PlainField {...props} of="coachDisqualified" hint={t('person.field.coachDisqualifiedHint')} />
    </>
  );
}
