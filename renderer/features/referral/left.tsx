import type { WayOut } from '#shared/codes/ways.ts';
import type { PartnerId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useText } from '../../ui/text.ts';
import { ToldPassphrase } from '../packets/told-passphrase.tsx';

/** A referral that has just left. The passphrase is nowhere but here: it is gone when the screen is left. */
export interface SealedReferral {
  readonly way: WayOut;
  /** Empty where it was printed. */
  readonly fileName: string;
  readonly passphrase: string;
}

/** What to do with what has left: where to take it, what to say on the telephone, what to delete. */
export function Left({
  way,
  fileName,
  passphrase,
  partnerId,
  onDone,
}: SealedReferral & { partnerId: PartnerId | null; onDone: () => void }) {
  const t = useText();
  const partners = useCall('partners.list', {});
  const phone = partners.data?.find((partner) => partner.partnerId === partnerId)?.phone ?? '';
  const printed = fileName === '';
  return (
    <EmptyState
      icon={printed ? 'print' : way === 'pdf' ? 'save' : 'lock'}
      title={printed ? t('referral.left.printedTitle') : t(`referral.left.titles.${way}`)}
      action={
        <Button variant="primary" onPress={onDone}>
          {t('referral.toPerson')}
        </Button>
      }
    >
      <Stack>
        {printed ? t('referral.left.printed') : t(`referral.left.texts.${way}`, { name: fileName })}
        {way === 'pdf' && <Notice>{t('referral.left.deleteAfter')}</Notice>}
        <ToldPassphrase passphrase={passphrase} phone={phone} />
      </Stack>
    </EmptyState>
  );
}
