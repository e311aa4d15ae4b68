import type { RestoreSecret } from '#shared/contract/restore.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { PassphraseField, TextArea } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { NewPassphrase } from '../first-run/new-passphrase.tsx';
import type { ChosenPassphrase } from '../first-run/new-passphrase.tsx';

export const noSecret: RestoreSecret = { kind: 'passphrase', passphrase: '' };
export const isGiven = (secret: RestoreSecret): boolean =>
  (secret.kind === 'passphrase' ? secret.passphrase : secret.recoveryKey).trim() !== '';

/** What opens the copy: the passphrase, or the recovery key with a new passphrase. */
export function SecretFields({
  secret,
  onChange,
  onNewPassphrase,
}: {
  secret: RestoreSecret;
  onChange: (secret: RestoreSecret) => void;
  onNewPassphrase: (chosen: ChosenPassphrase) => void;
}) {
  const t = useText();
  return (
    <>
      <RadioGroup
        label={t('restore.secretKind')}
        across
        value={secret.kind}
        onChange={(kind) => {
          onChange(kind === 'passphrase' ? noSecret : { kind, recoveryKey: '' });
        }}
        options={[
          { id: 'passphrase', label: t('restore.byPassphrase') },
          { id: 'recovery-key', label: t('restore.byRecoveryKey') },
        ]}
      />
      {secret.kind === 'passphrase' ? (
        <PassphraseField
          purpose="current"
          label={t('firstRun.passphrase')}
          value={secret.passphrase}
          onChange={(passphrase) => {
            onChange({ kind: 'passphrase', passphrase });
          }}
        />
      ) : (
        <>
          <TextArea
            label={t('firstRun.recoveryKey')}
            hint={t('firstRun.recoveryKeyHint')}
            value={secret.recoveryKey}
            onChange={(recoveryKey) => {
              onChange({ kind: 'recovery-key', recoveryKey });
            }}
            rows={3}
            spellCheck="false"
            autoComplete="off"
          />
          <NewPassphrase label={t('firstRun.newPassphrase')} onChange={onNewPassphrase} />
          <Quiet>{t('restore.newPassphraseHint')}</Quiet>
        </>
      )}
    </>
  );
}
