import { useEffect, useRef, useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import { Page } from '../../app/page.tsx';
import type { ScreenParams } from '../../app/screens.ts';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Steps } from '../../ui/steps.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { HandoversCard } from './handovers-card.tsx';
import { LookStep } from './look-step.tsx';
import { useDiscardHandover, usePreviewHandover } from './mutations.ts';
import { ReceiveView } from './receive-view.tsx';
import { ToStep } from './to-step.tsx';
import { useGiving } from './use-giving.ts';
import { WhoStep } from './who-step.tsx';

const steps = ['to', 'who', 'look'] as const;

/** Handing people over in three steps. */
function GiveSteps({ everybody, onLeft }: { everybody: boolean; onLeft: () => void }) {
  const t = useText();
  const language = useLanguage();
  const giving = useGiving(everybody);
  const [at, setAt] = useState(0);
  const [preview, setPreview] = useState<ResultOf<'handover.preview'> | null>(null);
  const look = usePreviewHandover();
  const discard = useDiscardHandover();
  // What was gathered is everything that is known of people: it is not kept longer than it is looked at.
  const letGo = useRef<() => void>(() => undefined);
  useEffect(() => {
    letGo.current = () => {
      if (preview !== null) void discard.run({ handle: preview.handle });
    };
  });
  useEffect(
    () => () => {
      letGo.current();
    },
    [],
  );
  const lookAtIt = async () => {
    if (giving.partnerId === null) return;
    const answer = await look.run({
      partnerId: giving.partnerId,
      reason: giving.reason,
      people: giving.people,
      refused: [...giving.refused],
      language,
    });
    if (!answer.ok) return;
    setPreview(answer.value);
    setAt(2);
  };
  return (
    <Stack>
      <Steps
        label={t('handover.steps.label')}
        steps={steps.map((id) => ({ id, label: t(`handover.steps.${id}`) }))}
        current={at}
        onGo={(index) => {
          letGo.current();
          setPreview(null);
          setAt(index);
        }}
      />
      {at === 0 && (
        <ToStep
          giving={giving}
          onNext={() => {
            setAt(1);
          }}
        />
      )}
      {at === 1 && <WhoStep giving={giving} look={look} onLook={() => void lookAtIt()} />}
      {at === 2 && preview !== null && <LookStep preview={preview} onLeft={onLeft} />}
    </Stack>
  );
}

/** People handed over and taken in; or one packet that came, compared with what is here. */
export function HandoverScreen({ params }: { params: ScreenParams['handover'] }) {
  const t = useText();
  const [round, setRound] = useState(0);
  if (params.staged !== undefined) return <ReceiveView staged={params.staged} />;
  return (
    <Page title={t('handover.title')}>
      <Columns>
        <GiveSteps
          key={round}
          everybody={params.everybody ?? false}
          onLeft={() => {
            setRound((before) => before + 1);
          }}
        />
        <HandoversCard />
      </Columns>
    </Page>
  );
}
