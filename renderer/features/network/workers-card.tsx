import { useState } from 'react';
import type { Worker } from '#shared/contract/network.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { usePutBackWorker, useRemoveWorker } from './mutations.ts';
import { NetworkRecord } from './record.tsx';
import { WorkerDialog } from './worker-dialog.tsx';

function WorkerView({ worker, isSought }: { worker: Worker; isSought: boolean }) {
  const t = useText();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const remove = useRemoveWorker();
  const putBack = usePutBackWorker();
  const { workerId, clientId, name, role, organisationName, phone, email, part, coachPart, validTo } = worker;
  const takeAway = async () => {
    const answer = await remove.run({ workerId });
    if (!answer.ok) return;
    showToast({ text: t('network.workers.removed'), undo: () => void putBack.run({ workerId }) });
  };
  // What was written as a sentence goes on here: its full stop would stand before the dot.
  const joined = (...parts: readonly string[]) =>
    parts
      .filter((one) => one !== '')
      .map((one, at, all) => (at < all.length - 1 ? one.replace(/\.$/u, '') : one))
      .join(' · ');
  const coach = joined(
    coachPart,
    worker.coachReminds ? t('network.workers.reminds') : '',
    worker.coachAccompanies ? t('network.workers.accompanies') : '',
  );
  const lines = [joined(role, organisationName), joined(phone, email), part].filter((line) => line !== '');
  return (
    <NetworkRecord
      name={name}
      isSought={isSought}
      chips={
        <>
          {worker.isTreating && <Chip tone="good">{t('network.workers.isTreating')}</Chip>}
          {worker.mustNotHandle && <Chip tone="danger">{t('network.workers.mustNotHandle')}</Chip>}
          {!worker.isCurrent && <Chip>{t('network.workers.ended')}</Chip>}
        </>
      }
      items={[
        {
          id: 'edit',
          icon: 'edit',
          label: t('network.edit'),
          onAction: () => {
            setEditing(true);
          },
        },
        { id: 'remove', icon: 'bin', label: t('network.remove'), onAction: () => void takeAway() },
      ]}
    >
      {lines.map((line) => (
        <p key={line}>
          <Private>{line}</Private>
        </p>
      ))}
      {worker.isTreating && coach !== '' && (
        <p>
          <Private>{t('network.workers.coachDoes', { part: coach })}</Private>
        </p>
      )}
      {validTo !== null && (
        <Quiet>{t('network.workers.until', { date: formatDate(validTo, language) })}</Quiet>
      )}
      {editing && (
        <WorkerDialog
          clientId={clientId}
          worker={worker}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </NetworkRecord>
  );
}

/** Who else works with the person, the treating party first. */
export function WorkersCard({
  clientId,
  workers,
  recordId,
}: {
  clientId: ClientId;
  workers: readonly Worker[];
  recordId?: string | undefined;
}) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const add = (
    <Button
      icon="plus"
      onPress={() => {
        setAdding(true);
      }}
    >
      {t('network.workers.add')}
    </Button>
  );
  return (
    <Card title={t('network.workers.title')} actions={workers.length === 0 ? undefined : add}>
      {workers.length === 0 && (
        <EmptyState small title={t('network.workers.empty')} action={add}>
          {t('network.workers.emptyText')}
        </EmptyState>
      )}
      {workers.map((worker) => (
        <WorkerView key={worker.workerId} worker={worker} isSought={worker.workerId === recordId} />
      ))}
      {adding && (
        <WorkerDialog
          clientId={clientId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Card>
  );
}
