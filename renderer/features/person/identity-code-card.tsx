import { useState } from 'react';
import type { Client } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { AlertDialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useFileSettings } from '../settings/file-settings.ts';
import { useRemoveIdentityCode, useRevealIdentityCode, useSetIdentityCode } from './mutations.ts';
import styles from './person.module.css';

const grounds = ['consent', 'law', 'rights', 'other'] as const;

function CodeForm({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const [code, setCode] = useState('');
  const [ground, setGround] = useState<(typeof grounds)[number]>('consent');
  const [words, setWords] = useState('');
  const set = useSetIdentityCode();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const written = ground === 'other' ? words : t(`person.situation.identity.grounds.${ground}`);
        void set.run({ clientId, identityCode: code, ground: written }).then((answer) => {
          if (answer.ok) showToast({ text: t('person.situation.identity.saved') });
        });
      }}
    >
      <Stack tight>
        <FieldRow>
          <TextField
            label={t('person.situation.identity.code')}
            value={code}
            maxLength={40}
            autoComplete="off"
            spellCheck="false"
            onChange={setCode}
          />
          <Select
            label={t('person.situation.identity.ground')}
            options={grounds.map((id) => ({ id, label: t(`person.situation.identity.grounds.${id}`) }))}
            value={ground}
            onChange={setGround}
          />
        </FieldRow>
        {ground === 'other' && (
          <TextField
            label={t('person.situation.identity.otherGround')}
            value={words}
            maxLength={300}
            onChange={setWords}
          />
        )}
        <FormError failure={set.failure} />
        <Row align="end">
          <Button type="submit" isPending={set.isRunning} isDisabled={code.trim() === ''}>
            {t('person.situation.identity.save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function KeptCode({ clientId, ground }: { clientId: ClientId; ground: string }) {
  const t = useText();
  const [shown, setShown] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const reveal = useRevealIdentityCode();
  const remove = useRemoveIdentityCode();
  return (
    <Stack tight>
      <Row align="between">
        <output className={styles.identity}>
          {shown === null ? t('person.situation.identity.hidden') : <Private>{shown}</Private>}
        </output>
        <Row>
          <Button
            size="small"
            icon={shown === null ? 'eye' : 'eyeOff'}
            isPending={reveal.isRunning}
            onPress={() => {
              if (shown !== null) {
                setShown(null);
                return;
              }
              void reveal.run({ clientId }).then((answer) => {
                if (answer.ok) setShown(answer.value.identityCode);
              });
            }}
          >
            {shown === null ? t('person.situation.identity.show') : t('person.situation.identity.hide')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon="bin"
            onPress={() => {
              setAsking(true);
            }}
          >
            {t('person.situation.identity.remove')}
          </Button>
        </Row>
      </Row>
      <Quiet>{ground}</Quiet>
      <FormError failure={reveal.failure ?? remove.failure} />
      <AlertDialog
        title={t('person.situation.identity.removeTitle')}
        isOpen={asking}
        onClose={() => {
          setAsking(false);
        }}
        confirm={t('person.situation.identity.remove')}
        tone="danger"
        isPending={remove.isRunning}
        onConfirm={() =>
          void remove.run({ clientId }).then((answer) => {
            setAsking(false);
            if (answer.ok) showToast({ text: t('person.situation.identity.removed') });
          })
        }
      >
        <p>{t('person.situation.identity.removeText')}</p>
      </AlertDialog>
    </Stack>
  );
}

/** The personal identity code, where the file keeps them: hidden until it is asked for. */
export function IdentityCodeCard({ client }: { client: Client }) {
  const t = useText();
  const { data } = useFileSettings();
  const { clientId, identityCode } = client;
  if (identityCode === null && data?.keepsIdentityCodes !== true) return null;
  return (
    <Card title={t('person.situation.identity.title')} note={t('person.situation.identity.note')} padded>
      <Stack tight>
        {identityCode === null ? (
          <CodeForm clientId={clientId} />
        ) : (
          <KeptCode clientId={clientId} ground={identityCode.ground} />
        )}
        <Quiet>{t('person.situation.identity.hint')}</Quiet>
      </Stack>
    </Card>
  );
}
