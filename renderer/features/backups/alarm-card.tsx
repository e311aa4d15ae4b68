import { formatMoment } from '#shared/dates/format.ts';
import { useCommand } from '../../api/hooks.ts';
import { lockNow } from '../../app/lock.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useStandsIn } from '../keys/queries.ts';
import { useBackups } from './queries.ts';

/** That the open file is not the one that was here last, and the two ways on. Nothing while it is. */
export function AlarmCard() {
  const t = useText();
  const language = useLanguage();
  const { data } = useBackups();
  const accept = useCommand('backups.acceptFile');
  const isForOwner = useStandsIn();
  const alarm = data?.alarm ?? null;
  if (alarm === null) return null;
  const when = formatMoment(alarm.lastSeenAt, language);
  const text = {
    older: () => t('backups.alarm.olderText', { count: alarm.missing ?? 0, when }),
    forked: () => t('backups.alarm.forkedText', { when }),
    exchanged: () => t('backups.alarm.exchangedText', { when }),
  }[alarm.kind];
  return (
    <Card title={t(`backups.alarm.title.${alarm.kind}`)} padded>
      <div role="alert">
        <Stack>
          <p>{text()}</p>
          <p>{t(isForOwner ? 'backups.alarm.forOwner' : 'backups.alarm.whatToDo')}</p>
          <Row>
            <Button onPress={() => void lockNow()}>{t('backups.alarm.openNewer')}</Button>
            {!isForOwner && (
              <Button
                isPending={accept.isRunning}
                onPress={() =>
                  void accept.run({}).then((answer) => {
                    if (answer.ok) showToast({ text: t('backups.alarm.accepted') });
                  })
                }
              >
                {t('backups.alarm.accept')}
              </Button>
            )}
          </Row>
          <FormError failure={accept.failure} />
        </Stack>
      </div>
    </Card>
  );
}
