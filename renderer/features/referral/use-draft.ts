import { useCallback, useEffect, useRef, useState } from 'react';
import type { Referral, ReferralDraft } from '#shared/contract/referrals.ts';
import type { Failure } from '#shared/result.ts';
import { useCommand } from '../../api/hooks.ts';
import { useBeforeLock } from '../../app/lock.ts';

const saveAfterMilliseconds = 800;

const draftOf = (referral: Referral): ReferralDraft => ({
  partnerId: referral.partnerId,
  consentId: referral.consentId,
  urgency: referral.urgency,
  callWith: referral.callWith,
  callAt: referral.callAt,
  callAgreed: referral.callAgreed,
  language: referral.language,
  ownWish: referral.ownWish,
  situation: referral.situation,
  tried: referral.tried,
  asked: referral.asked,
  support: referral.support,
  aim: referral.aim,
  services: referral.services,
  jointMeeting: referral.jointMeeting,
  accessibility: referral.accessibility,
  feedback: referral.feedback,
  items: referral.items,
});

export interface Draft {
  readonly draft: ReferralDraft;
  /** Changes some of it; saved into the case file within a second. */
  change(part: Partial<ReferralDraft>): void;
  /** Saves what is not saved yet; answers whether everything is in the case file. */
  flush(): Promise<boolean>;
  readonly failure: Failure | null;
}

/** The referral's draft as it is written; what could not be saved stays in the fields and is tried again. */
export function useDraft(referral: Referral): Draft {
  const { referralId } = referral;
  const [draft, setDraft] = useState(() => draftOf(referral));
  const unsaved = useRef<Partial<ReferralDraft> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { run, failure } = useCommand('referrals.save', {
    invalidates: [['referrals.get', { referralId }], 'referrals.list'],
  });
  const save = useRef(run);
  useEffect(() => {
    save.current = run;
  });

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const part = unsaved.current;
    if (part === null) return true;
    unsaved.current = null;
    const answer = await save.current({ referralId, ...part });
    // Kept for the next try, unless something newer was written meanwhile.
    if (!answer.ok) unsaved.current = { ...part, ...(unsaved.current as Partial<ReferralDraft> | null) };
    return answer.ok;
  }, [referralId]);

  const change = (part: Partial<ReferralDraft>): void => {
    setDraft((now) => ({ ...now, ...part }));
    unsaved.current = { ...unsaved.current, ...part };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), saveAfterMilliseconds);
  };

  useBeforeLock(flush);
  useEffect(() => () => void flush(), [flush]);
  return { draft, change, flush, failure };
}
