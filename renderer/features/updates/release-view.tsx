import { useState } from 'react';
import type { CheckedRelease } from '#shared/contract/updates.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../../api/hooks.ts';
import { AlertDialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** Four digits at a time, as people compare such things. */
const inFours = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? key;

/** A checked update: what it is, and installing it after a question; where the host cannot, where it lies. */
export function ReleaseView({ release, liesIn }: { release: CheckedRelease; liesIn: string | null }) {
  const t = useText();
  const language = useLanguage();
  const [asks, setAsks] = useState(false);
  const install = useCommand('updates.install');
  const forget = useCommand('updates.forget');
  const { version, name } = release;
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(release.size / 1_000_000);
  const begin = async () => {
    const answer = await install.run({ handle: release.handle });
    setAsks(false);
    if (answer.ok) showToast({ text: t(`updates.${answer.value.how}`) });
  };
  return (
    <Notice>
      <Stack tight>
        <strong>{t('updates.found', { version })}</strong>
        <p>{t('updates.releasedOn', { day: formatMoment(release.releasedAt, language) })}</p>
        <p>{t('updates.signedWith', { key: inFours(release.key) })}</p>
        <Quiet>{t('updates.file', { name, size })}</Quiet>
        {liesIn !== null && <p>{t('updates.liesIn', { folder: liesIn })}</p>}
      </Stack>
      <Row>
        {liesIn === null && (
          <Button
            variant="primary"
            onPress={() => {
              setAsks(true);
            }}
          >
            {t('updates.install')}
          </Button>
        )}
        <Button
          variant="quiet"
          isPending={forget.isRunning}
          onPress={() =>
            void forget.run({}).then((answer) => {
              if (answer.ok) showToast({ text: t('updates.forgotten') });
            })
          }
        >
          {t('updates.forget')}
        </Button>
      </Row>
      <FormError failure={install.failure ?? forget.failure} />
      <AlertDialog
        title={t('updates.confirmTitle', { version })}
        isOpen={asks}
        onClose={() => {
          setAsks(false);
        }}
        confirm={t(`updates.confirm.${release.how}`)}
        isPending={install.isRunning}
        onConfirm={() => void begin()}
      >
        <p>{t(`updates.confirmText.${release.how}`)}</p>
      </AlertDialog>
    </Notice>
  );
}
