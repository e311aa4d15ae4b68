import { useEffect, useRef, useState } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { verificationWays } from '#shared/codes/partners.ts';
import type { ChosenVerificationWay } from '#shared/codes/partners.ts';
import type { DeputyPreview, UnitDeputy } from '#shared/contract/unit-cards.ts';
import { formatDate } from '#shared/dates/format.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import { dayOf } from '#shared/time.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';
import { CardDrop } from './card-drop.tsx';
import { VerifyHow } from './verify-how.tsx';

/** The words of a deputy's card, and what comes with taking it. */
function DeputyWords({ card }: { card: DeputyPreview }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus is gone: what it brought is read next.
    box.current?.focus();
  }, []);
  return (
    <div ref={box} tabIndex={-1}>
      <Stack>
        <Quiet>{t('partners.wordsHint')}</Quiet>
        {card.keys.map((key) => (
          <Stack key={key.fingerprint.join(' ')} tight>
            <b>{[key.holder, key.title].filter((part) => part !== '').join(', ')}</b>
            <Words label={t('partners.words')} words={key.fingerprint} />
          </Stack>
        ))}
        {card.revokes.length > 0 && (
          <Notice>{t('partners.cardRevokes', { names: card.revokes.join(', ') })}</Notice>
        )}
        {card.replaces.length > 0 && (
          <Notice>{t('partners.deputyReplaces', { names: card.replaces.join(', ') })}</Notice>
        )}
      </Stack>
    </div>
  );
}

/** Asks for a deputy's card, then shows its words: it is taken only after they were compared. */
function DeputyDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [card, setCard] = useState<DeputyPreview | null>(null);
  const [how, setHow] = useState<ChosenVerificationWay | null>(null);
  // As any card, a deputy's may say that a key is in wrong hands, and that counts from its reading on.
  const choose = useCommand('partners.chooseDeputy');
  const read = useCommand('partners.readDeputy');
  const add = useCommand('partners.addDeputy');
  const take = async () => {
    if (card === null || how === null) return;
    const answer = await add.run({ handle: card.handle, how });
    if (!answer.ok) return;
    showToast({ text: t('partners.deputyAdded') });
    onClose();
  };
  return (
    <Dialog
      title={t('partners.deputyTitle')}
      isOpen
      onClose={onClose}
      footer={
        card === null ? (
          <Button onPress={onClose}>{t('partners.cancel')}</Button>
        ) : (
          <DialogButtons
            onCancel={onClose}
            isDisabled={how === null}
            isPending={add.isRunning}
            onPress={() => void take()}
          >
            {t('partners.deputyTake')}
          </DialogButtons>
        )
      }
    >
      {card === null ? (
        <Stack>
          <Quiet>{t('partners.deputiesAsk')}</Quiet>
          <CardDrop
            label={t('partners.dropDeputy')}
            chooseLabel={t('partners.chooseDeputy')}
            choose={choose}
            read={read}
            onCard={setCard}
          />
        </Stack>
      ) : (
        <Stack>
          <DeputyWords card={card} />
          <VerifyHow value={how} onChange={setHow} />
          <FormError failure={add.failure} />
        </Stack>
      )}
    </Dialog>
  );
}

function Deputy({ deputy }: { deputy: UnitDeputy }) {
  const t = useText();
  const language = useLanguage();
  const remove = useCommand('partners.removeDeputy');
  const putBack = useCommand('partners.putBackDeputy');
  const { deputyId, keys, verifiedHow, addedAt, fault } = deputy;
  const name = keys.map(({ holder }) => holder).join(', ');
  return (
    <div>
      <Row align="between">
        <b>{name}</b>
        <Button
          variant="quiet"
          size="small"
          icon="bin"
          onPress={() =>
            void remove.run({ deputyId }).then((answer) => {
              if (answer.ok)
                showToast({
                  text: t('partners.deputyRemoved', { name }),
                  undo: () => void putBack.run({ deputyId }),
                });
            })
          }
        >
          {t('partners.deputyRemove', { name })}
        </Button>
      </Row>
      <Quiet>
        {t('partners.verifiedAt', {
          date: formatDate(dayOf(addedAt), language),
          how: midSentence(labelOf(verificationWays, verifiedHow, language), language),
        })}
      </Quiet>
      {fault !== null && <p role="alert">{t(`partners.deputyFaults.${fault}`)}</p>}
      <FormError failure={remove.failure ?? putBack.failure} />
    </div>
  );
}

/** Whose keys go on the own card, each by the deputy's own card file. */
export function Deputies() {
  const t = useText();
  const list = useCall('partners.deputies', {});
  const [adding, setAdding] = useState(false);
  return (
    <Stack tight>
      <h3>{t('partners.deputies')}</h3>
      <Quiet>{t('partners.deputiesText')}</Quiet>
      {list.failure !== null && <ErrorMessage failure={list.failure} />}
      {list.data?.map((deputy) => (
        <Deputy key={deputy.deputyId} deputy={deputy} />
      ))}
      <Row>
        <Button
          icon="plus"
          onPress={() => {
            setAdding(true);
          }}
        >
          {t('partners.addDeputy')}
        </Button>
      </Row>
      {adding && (
        <DeputyDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Stack>
  );
}
