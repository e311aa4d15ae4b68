import type { WayOut } from '#shared/codes/ways.ts';
import { Stack } from '../../../ui/layout.tsx';
import { useText } from '../../../ui/text.ts';
import { ToldPassphrase } from '../told-passphrase.tsx';

/** A withdrawal that has just left. The passphrase is nowhere but here. */
export interface LeftWithdrawal {
  readonly way: WayOut;
  /** Empty where it was printed. */
  readonly fileName: string;
  readonly passphrase: string;
}

/** What to do with it: where to take it, and what to say on the telephone. */
export function WithdrawalLeft({
  left: { way, fileName, passphrase },
  phone,
}: {
  left: LeftWithdrawal;
  phone: string;
}) {
  const t = useText();
  return (
    <Stack>
      <p>
        {fileName === ''
          ? t('packets.withdrawal.printed')
          : t(`packets.withdrawal.left.${way}`, { name: fileName })}
      </p>
      <ToldPassphrase passphrase={passphrase} phone={phone} />
      <p>{t('packets.withdrawal.entered')}</p>
    </Stack>
  );
}
