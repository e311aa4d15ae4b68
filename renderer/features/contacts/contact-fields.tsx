import { channels } from '#shared/codes/channels.ts';
import type { Channel } from '#shared/codes/channels.ts';
import { codesOn, labelOf } from '#shared/codes/define.ts';
import { formatDay } from '#shared/dates/format.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { today } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { WatchedMomentField } from '../people/watched-fields.tsx';
import type { ContactDraft, ContactProblems } from './contact-form.ts';

export interface ContactFieldsProps {
  draft: ContactDraft;
  onChange: (more: Partial<ContactDraft>) => void;
  problems: ContactProblems;
}

function useChannelOptions() {
  const language = useLanguage();
  return codesOn(channels, today()).map(({ code }) => ({
    id: code,
    label: labelOf(channels, code, language),
  }));
}

/** How and when. `whenText` stands in the field at first; today where nothing is given. */
export function WhenFields({
  draft,
  onChange,
  problems,
  autoFocus,
  whenText,
}: ContactFieldsProps & { autoFocus: boolean; whenText?: string }) {
  const t = useText();
  const language = useLanguage();
  const whenError = {
    none: undefined,
    missing: t('person.contact.whenMissing'),
    'not-understood': undefined,
    'in-future': t('person.contact.inFuture'),
    wrong: undefined,
  }[problems.when ?? 'none'];
  return (
    <FieldRow>
      <Select
        label={t('person.contact.channel')}
        options={useChannelOptions()}
        value={draft.channel}
        autoFocus={autoFocus}
        error={problems.channel === undefined ? undefined : t('person.contact.channelMissing')}
        onChange={(channel) => {
          onChange({ channel });
        }}
      />
      <WatchedMomentField
        label={t('person.contact.when')}
        hint={t('person.contact.whenHint')}
        prefer="past"
        initialText={whenText ?? formatDay(today(), language)}
        error={whenError}
        isRefused={problems.when === 'not-understood'}
        value={draft.when}
        onChange={(when) => {
          onChange({ when });
        }}
      />
    </FieldRow>
  );
}

/** Whether the person was reached, and what it was about. */
export function WhatFields({ draft, onChange }: Omit<ContactFieldsProps, 'problems'>) {
  const t = useText();
  return (
    <>
      <TextField
        label={t('person.contact.summary')}
        hint={t('person.contact.summaryHint')}
        value={draft.summary}
        maxLength={500}
        autoComplete="off"
        onChange={(summary) => {
          onChange({ summary });
        }}
      />
      <Checkbox
        isSelected={draft.reached}
        hint={t('person.contact.reachedHint')}
        onChange={(reached) => {
          onChange({ reached });
        }}
      >
        {t('person.contact.reached')}
      </Checkbox>
    </>
  );
}

type Open = Channel | 'open';

/** What was agreed about the next time. The place and the way are asked once there is a day. */
export function NextFields({
  draft,
  onChange,
  problems,
  nextText,
}: ContactFieldsProps & { nextText?: string }) {
  const t = useText();
  const options: { id: Open; label: string }[] = [
    { id: 'open', label: t('person.next.channelOpen') },
    ...useChannelOptions(),
  ];
  return (
    <>
      <WatchedMomentField
        label={t('person.contact.nextWhen')}
        hint={t('person.contact.nextWhenHint')}
        prefer="future"
        {...(nextText === undefined ? {} : { initialText: nextText })}
        isRefused={problems.next !== undefined}
        value={draft.next}
        onChange={(next) => {
          onChange({ next });
        }}
      />
      {draft.next.moment !== null && (
        <FieldRow>
          <TextField
            label={t('person.contact.nextPlace')}
            value={draft.nextPlace}
            maxLength={200}
            autoComplete="off"
            onChange={(nextPlace) => {
              onChange({ nextPlace });
            }}
          />
          <Select
            label={t('person.contact.nextChannel')}
            options={options}
            value={draft.nextChannel ?? 'open'}
            onChange={(chosen) => {
              onChange({ nextChannel: chosen === 'open' ? null : chosen });
            }}
          />
        </FieldRow>
      )}
    </>
  );
}
