import { Notice } from '../../ui/notice.tsx';
import { useText } from '../../ui/text.ts';
import styles from './told-passphrase.module.css';

/**
 * The passphrase of what has just left for somebody without a key, and how the receiver is told. It is kept nowhere: it is gone with this view.
 * `phone` may be empty. Nothing is drawn where there is none.
 */
export function ToldPassphrase({ passphrase, phone }: { passphrase: string; phone: string }) {
  const t = useText();
  if (passphrase === '') return null;
  return (
    <Notice>
      <p>{phone === '' ? t('referral.left.tell') : t('referral.left.tellBy', { phone })}</p>
      <p className={styles.words}>
        <b>{passphrase}</b>
      </p>
      <p>{t('referral.left.notKept')}</p>
    </Notice>
  );
}
