import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { useBackups } from './queries.ts';
import { hasPlaceTrouble, useBackupsWords } from './words.ts';

/** The last good copy, the second place and the last good drill; what is wrong with them stands there in words. */
export function BackupsTodayCard() {
  const t = useText();
  const words = useBackupsWords({ briefly: true });
  const { data } = useBackups();
  if (data === undefined) return null;
  const drillTrouble = words.drillTrouble(data);
  const hasTrouble = drillTrouble !== null || hasPlaceTrouble(data);
  return (
    <Card
      title={t('backups.todayTitle')}
      padded
      actions={
        hasTrouble ? (
          <Button
            size="small"
            onPress={() => {
              go('settings', { part: 'backups' });
            }}
          >
            {t('backups.openSettings')}
          </Button>
        ) : undefined
      }
    >
      <Stack tight>
        {drillTrouble !== null && (
          <div>
            <Chip tone="danger">{t('backups.railDrill')}</Chip>
            <p>{drillTrouble}</p>
          </div>
        )}
        <DescriptionList
          entries={[
            { term: t('backups.lastGood'), value: words.lastGood(data) },
            { term: t('backups.secondPlace'), value: words.secondPlace(data) },
            { term: t('backups.drill'), value: words.drill(data) },
          ]}
        />
      </Stack>
    </Card>
  );
}
