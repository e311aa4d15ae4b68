import { useState } from 'react';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';
import { ChangeKeyDialog } from './change-key-dialog.tsx';
import { Deputies } from './deputies.tsx';

/** The own card: its words to read aloud, and the file to give to partners. */
export function OwnCard() {
  const t = useText();
  const card = useCall('partners.ownCard', {});
  const deputies = useCall('partners.deputies', {});
  const save = useCommand('partners.saveOwnCard', { invalidates: [] });
  const [changing, setChanging] = useState(false);
  // The new key is of no use until partners have the card.
  const [toGive, setToGive] = useState(false);
  const saveCard = async (alone: boolean) => {
    const answer = await save.run({ alone });
    if (!answer.ok) return;
    setToGive(false);
    showToast({ text: t('partners.ownCardSaved', { name: answer.value.savedAs }) });
  };
  const hasDeputies = (deputies.data ?? []).length > 0;
  return (
    <Card title={t('partners.ownCard')} padded>
      {card.isPending && <Loading />}
      {card.failure !== null && <ErrorMessage failure={card.failure} />}
      {card.data !== undefined && (
        <Stack>
          {card.data.isRevoked && (
            <div role="alert">
              <Notice>{t('partners.ownKeyRevoked')}</Notice>
            </div>
          )}
          <p>
            <b>{[card.data.organisation, card.data.unit].filter((part) => part !== '').join(', ')}</b>
            <br />
            {[card.data.holder, card.data.title].filter((part) => part !== '').join(', ')}
            {card.data.role === 'post' && ` (${t('partners.isPost').toLocaleLowerCase()})`}
          </p>
          <Words label={t('partners.words')} words={card.data.fingerprint} />
          <Quiet>{card.data.practice ? t('partners.practiceCard') : t('partners.ownCardText')}</Quiet>
          {toGive && <Notice>{t('partners.changeKeyDone')}</Notice>}
          <FormError failure={save.failure} />
          <Row>
            <Button icon="save" isPending={save.isRunning} onPress={() => void saveCard(false)}>
              {t(hasDeputies ? 'partners.savedWithDeputies' : 'partners.saveOwnCard')}
            </Button>
            {hasDeputies && (
              <Button variant="quiet" isPending={save.isRunning} onPress={() => void saveCard(true)}>
                {t('partners.saveAlone')}
              </Button>
            )}
            <Button
              variant={card.data.isRevoked ? 'primary' : 'quiet'}
              icon="key"
              onPress={() => {
                setChanging(true);
              }}
            >
              {t('partners.changeKey')}
            </Button>
          </Row>
          {card.data.formerKeys > 0 && (
            <Quiet>
              {t('partners.formerKeys', { count: card.data.formerKeys })}
              {card.data.pastTooLong && ` ${t('partners.ownPastTooLong')}`}
            </Quiet>
          )}
          {changing && (
            <ChangeKeyDialog
              onClose={() => {
                setChanging(false);
              }}
              onChanged={() => {
                setToGive(true);
              }}
            />
          )}
          <Deputies />
        </Stack>
      )}
    </Card>
  );
}
