import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useStandsIn } from '../keys/queries.ts';
import { useBackups } from './queries.ts';
import { useBackupsWords } from './words.ts';

/** The second place of the copies: which, how it is, and choosing another. */
export function SecondPlaceCard() {
  const t = useText();
  const words = useBackupsWords();
  const { data } = useBackups();
  const choose = useCommand('backups.chooseSecondPlace');
  const forget = useCommand('backups.forgetSecondPlace');
  const copy = useCommand('backups.copyToSecondPlace');
  const isForOwner = useStandsIn();
  if (data === undefined) return null;
  const place = data.secondPlace;
  return (
    <Card title={t('backups.secondPlace')} padded>
      <Stack>
        <p>{words.secondPlace(data)}</p>
        {place?.isOnSameDisk === true && <p>{t('backups.sameDisk')}</p>}
        <Quiet>{t('backups.secondHint')}</Quiet>
        {isForOwner && <Quiet>{t('backups.secondForOwner')}</Quiet>}
        {(!isForOwner || place !== null) && (
          <Row>
            {!isForOwner && (
              <Button icon="open" isPending={choose.isRunning} onPress={() => void choose.run({})}>
                {place === null ? t('backups.chooseSecond') : t('backups.changeSecond')}
              </Button>
            )}
            {place !== null && (
              <>
                <Button
                  isPending={copy.isRunning}
                  onPress={() =>
                    void copy.run({}).then((answer) => {
                      if (!answer.ok) return;
                      const count = answer.value.copied;
                      showToast({
                        text: count === 0 ? t('backups.copiedNone') : t('backups.copied', { count }),
                      });
                    })
                  }
                >
                  {t('backups.copyNow')}
                </Button>
                {!isForOwner && (
                  <Button
                    variant="quiet"
                    isPending={forget.isRunning}
                    onPress={() =>
                      void forget.run({}).then((answer) => {
                        if (answer.ok) showToast({ text: t('backups.forgotten') });
                      })
                    }
                  >
                    {t('backups.forgetSecond')}
                  </Button>
                )}
              </>
            )}
          </Row>
        )}
        <FormError failure={choose.failure ?? copy.failure ?? forget.failure} />
      </Stack>
    </Card>
  );
}
