import { useState } from 'react';
import { invoke } from '../../api/client.ts';
import { useCall } from '../../api/hooks.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import type { Failure } from '#shared/result.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { LogEntries } from './log-entries.tsx';

/** The audit chain: verified on demand. */
export function LogCard() {
  const t = useText();
  const { data: backups } = useCall('backups.state', {});
  const foundBroken = backups?.auditBrokenAt ?? null;
  const [verdict, setVerdict] = useState<ResultOf<'audit.verify'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const verify = async () => {
    setRunning(true);
    const answer = await invoke('audit.verify', {});
    setRunning(false);
    setVerdict(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.error);
  };
  return (
    <Card
      title={t('settings.log')}
      padded
      actions={
        <Button isPending={isRunning} onPress={() => void verify()}>
          {t('settings.verify')}
        </Button>
      }
    >
      <Stack tight>
        <Quiet>{t('settings.logHint')}</Quiet>
        <output>
          {verdict === null
            ? foundBroken !== null && t('settings.broken', { at: foundBroken })
            : verdict.intact
              ? t('settings.intact', { count: verdict.entries })
              : t('settings.broken', { at: verdict.brokenAt ?? 0 })}
        </output>
        <FormError failure={failure} />
        <LogEntries />
      </Stack>
    </Card>
  );
}
