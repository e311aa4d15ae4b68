import { useDeferredValue, useState } from 'react';
import type { PassphraseStrength } from '#shared/contract/case-file.ts';
import { useCall } from '../../api/hooks.ts';
import { PassphraseField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import styles from './new-passphrase.module.css';

export interface ChosenPassphrase {
  readonly passphrase: string;
  /** Long enough, strong enough to go on with, and typed twice the same. */
  readonly ready: boolean;
}

export const noPassphrase: ChosenPassphrase = { passphrase: '', ready: false };

function Strength({ strength }: { strength: PassphraseStrength }) {
  const t = useText();
  const hint = strength.hints[0];
  return (
    <div className={styles.strength} aria-live="polite">
      <div className={styles.meter} data-score={strength.score} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={step <= strength.score ? styles.on : undefined} />
        ))}
      </div>
      <span>
        {t('firstRun.strength')}: <b>{t(`firstRun.strength${strength.score as 0 | 1 | 2 | 3 | 4}`)}</b>
        {hint !== undefined && <> · {t(`firstRun.strengthHints.${hint}`)}</>}
      </span>
    </div>
  );
}

/** A new passphrase, twice, with its estimated strength as it is typed. The estimate is made in the core. */
export function NewPassphrase({
  label,
  onChange,
  autoFocus = false,
}: {
  label: string;
  onChange: (chosen: ChosenPassphrase) => void;
  autoFocus?: boolean;
}) {
  const t = useText();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [leftSecond, setLeftSecond] = useState(false);
  const asked = useDeferredValue(first);
  const strength = useCall(
    'caseFile.passphraseStrength',
    { passphrase: asked },
    { enabled: asked !== '', keepPrevious: true },
  );

  const tell = (one: string, two: string) => {
    onChange({ passphrase: one, ready: one !== '' && one.normalize('NFC') === two.normalize('NFC') });
  };

  return (
    <>
      <PassphraseField
        purpose="new"
        label={label}
        value={first}
        autoFocus={autoFocus}
        onChange={(text) => {
          setFirst(text);
          tell(text, second);
        }}
      />
      {first !== '' && strength.data !== undefined && <Strength strength={strength.data} />}
      <PassphraseField
        purpose="new"
        label={t('firstRun.passphraseAgain')}
        value={second}
        onChange={(text) => {
          setSecond(text);
          setLeftSecond(false);
          tell(first, text);
        }}
        onBlur={() => {
          setLeftSecond(true);
        }}
        error={leftSecond && second !== '' && first !== second ? t('firstRun.passphraseDiffers') : undefined}
      />
    </>
  );
}
