import { useState } from 'react';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { formatMoment } from '#shared/dates/format.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import type { ReferralDraft } from '#shared/contract/referrals.ts';
import { MomentField } from '../../ui/date-field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** The telephone call before an urgent referral leaves: with whom, when, what was agreed. Stands in the letter and in the ledger. */
export function UrgentCall({
  phone,
  draft,
  change,
}: {
  /** The partner's; empty where none is known. */
  phone: string;
  draft: ReferralDraft;
  change: (part: Partial<ReferralDraft>) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const [opened] = useState(() => (draft.callAt === null ? '' : formatMoment(draft.callAt, language)));
  return (
    <Stack>
      <Notice>
        <p>{phone === '' ? t('referral.urgentText') : t('referral.urgentRing', { phone })}</p>
        <p>{t('referral.emergency')}</p>
      </Notice>
      <TextField
        label={t('referral.callWith')}
        value={draft.callWith}
        onChange={(callWith) => {
          change({ callWith });
        }}
      />
      <MomentField
        label={t('referral.callAt')}
        prefer="past"
        initialText={opened}
        onChange={(moment: LooseMoment | null) => {
          change({ callAt: moment === null ? null : (moment.moment ?? startOfDay(moment.date)) });
        }}
      />
      <TextArea
        label={t('referral.callAgreed')}
        optional
        rows={2}
        value={draft.callAgreed}
        onChange={(callAgreed) => {
          change({ callAgreed });
        }}
      />
    </Stack>
  );
}
