import { useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { dayOf } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { AlertDialog } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { AddSubstitute } from './add-substitute.tsx';
import { useSubstitutes } from './queries.ts';

type Substitute = ResultOf<'keys.substitutes'>['substitutes'][number];

function RemoveDialog({ substitute, onClose }: { substitute: Substitute; onClose: () => void }) {
  const t = useText();
  const remove = useCommand('keys.removeSubstitute');
  const name = substitute.label ?? t('keys.substitute.unnamed');
  const send = async () => {
    const answer = await remove.run({ id: substitute.id });
    if (!answer.ok) return;
    showToast({ text: t('keys.substitute.removed') });
    onClose();
  };
  return (
    <AlertDialog
      title={t('keys.substitute.removeTitle', { name })}
      isOpen
      onClose={onClose}
      confirm={t('keys.substitute.remove')}
      isPending={remove.isRunning}
      onConfirm={() => void send()}
    >
      <Stack>
        <p>{t('keys.substitute.removeText')}</p>
        <p>{t('keys.substitute.removeNot')}</p>
        <p>{t('keys.substitute.removeKey')}</p>
        <FormError failure={remove.failure} />
      </Stack>
    </AlertDialog>
  );
}

function Line({ substitute, onRemove }: { substitute: Substitute; onRemove: () => void }) {
  const t = useText();
  const language = useLanguage();
  const name = substitute.label ?? t('keys.substitute.unnamed');
  const { createdAt, until } = substitute;
  const facts = [
    createdAt === null ? '' : t('keys.substitute.given', { day: formatDate(dayOf(createdAt), language) }),
    until === null ? '' : t('keys.substitute.lastDay', { day: formatDate(until, language) }),
  ].filter(Boolean);
  return (
    <CardLine
      end={
        <Button
          size="small"
          variant="quiet"
          aria-label={t('keys.substitute.removeOf', { name })}
          onPress={onRemove}
        >
          {t('keys.substitute.remove')}
        </Button>
      }
    >
      <span>
        {name} {substitute.isPast && <Chip tone="attention">{t('keys.substitute.past')}</Chip>}
        <Quiet>{facts.join(' · ')}</Quiet>
      </span>
    </CardLine>
  );
}

/** Who opens the file in the owner's stead, each with a passphrase of their own that can be taken away. */
export function SubstituteCard() {
  const t = useText();
  const { data, failure } = useSubstitutes();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Substitute | null>(null);
  const substitutes = data?.substitutes ?? [];
  const isFull = data !== undefined && substitutes.length >= data.most;
  return (
    <Card title={t('keys.substitute.title')}>
      <CardLine>
        <Stack>
          <p>{t('keys.substitute.lead')}</p>
          <Quiet>
            {t('keys.substitute.mayNot')} {t('keys.substitute.less')}
          </Quiet>
          {failure !== null && <ErrorMessage failure={failure} />}
        </Stack>
      </CardLine>
      {substitutes.map((substitute) => (
        <Line
          key={substitute.id}
          substitute={substitute}
          onRemove={() => {
            setRemoving(substitute);
          }}
        />
      ))}
      <CardLine
        end={
          <Button
            icon="key"
            isDisabled={data === undefined || isFull}
            onPress={() => {
              setAdding(true);
            }}
          >
            {t('keys.substitute.add')}
          </Button>
        }
      >
        <Quiet>
          {isFull ? t('keys.substitute.most') : substitutes.length === 0 ? t('keys.substitute.none') : ''}
        </Quiet>
      </CardLine>
      {isAdding && (
        <AddSubstitute
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {removing !== null && (
        <RemoveDialog
          substitute={removing}
          onClose={() => {
            setRemoving(null);
          }}
        />
      )}
    </Card>
  );
}

/** In place of what is the owner's: whose it is. */
export function YouStandIn() {
  const t = useText();
  return (
    <Card title={t('keys.substitute.yours')} padded>
      <p>{t('keys.substitute.yoursText')}</p>
    </Card>
  );
}
