import { useRef, useState } from 'react';
import type { Referral } from '#shared/contract/referrals.ts';
import { useCommand } from '../../api/hooks.ts';
import { Page } from '../../app/page.tsx';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Steps } from '../../ui/steps.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useReceiverStops } from '../network/notices.tsx';
import { Left } from './left.tsx';
import type { SealedReferral } from './left.tsx';
import { SealStep } from './seal-step.tsx';
import { ToStep } from './to-step.tsx';
import { useDraft } from './use-draft.ts';
import { WhatStep } from './what-step.tsx';
import { WhyStep } from './why-step.tsx';
import styles from './referral.module.css';

/** The four-step path of one referral. Steps can be gone back to; the draft is in the case file all the time. */
export function ReferralPath({ referral }: { referral: Referral }) {
  const t = useText();
  const { referralId, clientId, number, clientName } = referral;
  const { draft, change, flush, failure } = useDraft(referral);
  const content = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState(0);
  const isStopped = useReceiverStops(clientId, draft.partnerId);
  const [sealed, setSealed] = useState<SealedReferral | null>(null);
  const setAside = useCommand('referrals.setAside');
  const takeUp = useCommand('referrals.takeUp');
  const toPerson = () => {
    go('person', { clientId, tab: 'timeline' });
  };

  if (sealed !== null) {
    return (
      <Page title={t('referral.title', { name: clientName })} isPersonal find="short">
        <Left {...sealed} partnerId={draft.partnerId} onDone={toPerson} />
      </Page>
    );
  }

  const steps = [
    { id: 'to', label: t('referral.stepTo') },
    { id: 'why', label: t('referral.stepWhy') },
    { id: 'what', label: t('referral.stepWhat') },
    { id: 'seal', label: t('referral.stepSeal') },
  ];
  const reachable = draft.partnerId === null || isStopped ? 0 : draft.consentId === null ? 1 : 3;
  const goTo = async (next: number) => {
    // The next step shows what the case file holds, so it waits until everything typed is in there.
    if (!(await flush())) return;
    setStep(next);
    // A step that knows where to begin takes the focus itself; otherwise it begins at its top.
    requestAnimationFrame(() => {
      if (!content.current?.contains(document.activeElement)) content.current?.focus();
    });
  };
  const leave = async () => {
    if (!(await flush())) return;
    showToast({ text: t('referral.draftKept', { number }) });
    toPerson();
  };
  const giveUp = async () => {
    const answer = await setAside.run({ referralId });
    if (!answer.ok) return;
    showToast({ text: t('referral.setAsideDone'), undo: () => void takeUp.run({ referralId }) });
    toPerson();
  };
  return (
    <Page
      title={t('referral.title', { name: clientName })}
      isPersonal
      find="none"
      actions={
        <>
          <Button variant="quiet" icon="bin" onPress={() => void giveUp()}>
            {t('referral.setAside')}
          </Button>
          <Button variant="quiet" onPress={() => void leave()}>
            {t('referral.keepDraft')}
          </Button>
        </>
      }
    >
      <Stack>
        <Steps
          label={t('referral.steps')}
          steps={steps}
          current={step}
          reachable={reachable}
          onGo={(next) => void goTo(next)}
        />
        {failure !== null && <ErrorMessage failure={failure} />}
        <div ref={content} tabIndex={-1} className={styles.content}>
          {step === 0 && (
            <ToStep clientId={clientId} draft={draft} change={change} isUpdate={referral.updates !== null} />
          )}
          {step === 1 && <WhyStep referral={referral} draft={draft} change={change} />}
          {step === 2 && <WhatStep referral={referral} draft={draft} change={change} />}
          {step === 3 && <SealStep referral={referral} onSealed={setSealed} />}
        </div>
        <Row align="between">
          {step > 0 ? <Button onPress={() => void goTo(step - 1)}>{t('referral.back')}</Button> : <span />}
          {step < 3 && (
            <Button variant="primary" isDisabled={step >= reachable} onPress={() => void goTo(step + 1)}>
              {t('referral.next')}
            </Button>
          )}
        </Row>
      </Stack>
    </Page>
  );
}
