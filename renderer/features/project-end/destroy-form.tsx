import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/time.ts';
import { shownFileName } from '../../app/file-name.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { PassphraseField, TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { useDestroy } from './queries.ts';

/** Who decided, what the coach has seen, and the file's name typed out: then it is destroyed. */
export function DestroyForm({ state }: { state: ResultOf<'projectEnd.state'> }) {
  const t = useText();
  const [decidedBy, setDecidedBy] = useState('');
  const [decidedOn, setDecidedOn] = useState<PlainDate | null>(null);
  const [reference, setReference] = useState('');
  const [hereSeen, setHereSeen] = useState(false);
  const [unconfirmedSeen, setUnconfirmedSeen] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [typedName, setTypedName] = useState('');
  const name = shownFileName(t, { name: state.fileName, practice: state.practice });
  const destroy = useDestroy();
  const isUnconfirmed = state.sealing > 0 || state.handedOver.some(({ confirmedOn }) => confirmedOn === null);
  const isReady =
    decidedBy.trim() !== '' &&
    decidedOn !== null &&
    (hereSeen || state.here.length === 0) &&
    (unconfirmedSeen || !isUnconfirmed) &&
    (passphrase !== '' || state.practice) &&
    typedName.trim() === name;
  return (
    <Card title={t('projectEnd.formTitle')} padded>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (decidedOn === null) return;
          const said = { decidedBy, decidedOn, reference, hereSeen, unconfirmedSeen };
          void destroy.run({ ...said, passphrase, fileName: state.fileName });
        }}
      >
        <Stack>
          <TextField
            label={t('projectEnd.decidedBy')}
            hint={t('projectEnd.decidedByHint')}
            value={decidedBy}
            onChange={setDecidedBy}
            maxLength={200}
          />
          <DateField
            label={t('projectEnd.decidedOn')}
            prefer="past"
            value={decidedOn}
            onChange={setDecidedOn}
          />
          <TextField
            label={t('projectEnd.reference')}
            optional
            value={reference}
            onChange={setReference}
            maxLength={200}
          />
          {state.here.length > 0 && (
            <Checkbox isSelected={hereSeen} onChange={setHereSeen}>
              {t('projectEnd.hereSeen', { count: state.here.length })}
            </Checkbox>
          )}
          {isUnconfirmed && (
            <Checkbox isSelected={unconfirmedSeen} onChange={setUnconfirmedSeen}>
              {t('projectEnd.unconfirmedSeen')}
            </Checkbox>
          )}
          {!state.practice && (
            <PassphraseField
              purpose="current"
              label={t('projectEnd.passphrase')}
              value={passphrase}
              onChange={(text) => {
                setPassphrase(text);
                destroy.reset();
              }}
            />
          )}
          <TextField
            label={t('projectEnd.typeName', { name })}
            hint={t('projectEnd.typeNameHint')}
            value={typedName}
            onChange={setTypedName}
            autoComplete="off"
            maxLength={300}
          />
          <FormError failure={destroy.failure} />
          <Row align="end">
            <Button variant="dangerFirm" type="submit" isDisabled={!isReady} isPending={destroy.isRunning}>
              {destroy.isRunning ? t('projectEnd.destroying') : t('projectEnd.destroy')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
