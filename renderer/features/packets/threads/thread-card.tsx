import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import type { ThreadEntry } from '#shared/contract/packets.ts';
import { labelOf } from '#shared/codes/define.ts';
import { packetKinds, replyStatuses } from '#shared/codes/packets.ts';
import { formatDate, formatMoment } from '#shared/dates/format.ts';
import type { PacketId } from '#shared/ids.ts';
import { amend } from '../../../app/router.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { FormError } from '../../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';
import { ChangesView } from './changes-view.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { NoteView } from './note-view.tsx';
import { useBeginUpdate } from './use-begin-update.ts';
import { WithdrawalsDue } from './withdrawals-due.tsx';

type Packet = ResultOf<'packets.get'>;

function EntryLine({
  entry,
  isThis,
  onAnswer,
}: {
  entry: ThreadEntry;
  isThis: boolean;
  onAnswer: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { packetId, direction, kind, created, status, message, changes, isAnswered } = entry;
  const label = labelOf(packetKinds, kind, language);
  const waits = kind === 'question' && direction === 'in' && !isAnswered;
  return (
    <Stack tight>
      <Row>
        <Quiet>{formatMoment(created, language)}</Quiet>
        {isThis ? (
          <b>{label}</b>
        ) : (
          <LinkButton
            onPress={() => {
              amend('packets', { packetId });
            }}
          >
            {label}
          </LinkButton>
        )}
        <Chip>{t(direction === 'out' ? 'packets.thread.fromUs' : 'packets.thread.fromThem')}</Chip>
        {status !== null && <Chip>{labelOf(replyStatuses, status, language)}</Chip>}
        {waits && <Chip tone="attention">{t('packets.thread.awaitsAnswer')}</Chip>}
      </Row>
      {(kind === 'question' || kind === 'answer') && <NoteView {...entry} message={message} />}
      {kind === 'update' && <ChangesView changes={changes} />}
      {waits && (
        <div>
          <Button size="small" onPress={onAnswer}>
            {t('packets.thread.answerIt')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function Withdrawn({ packet }: { packet: Packet }) {
  const t = useText();
  const language = useLanguage();
  if (!packet.withdrawn || packet.withdrawnOn === null) return null;
  const day = formatDate(packet.withdrawnOn, language);
  const [root] = packet.thread;
  return (
    <Notice>
      <p>
        <b>{t('packets.thread.withdrawnOn', { day })}</b>
      </p>
      <p>{t(root?.direction === 'in' ? 'packets.thread.withdrawnTodo' : 'packets.thread.withdrawnTold')}</p>
    </Notice>
  );
}

/** What was exchanged about a referral, and what can be said next: ask, answer, update, withdraw. */
export function ThreadCard({ packet }: { packet: Packet }) {
  const t = useText();
  const { packetId, thread, clientId, referralId, state } = packet;
  const [asking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<ThreadEntry | null>(null);
  const update = useBeginUpdate();
  if (thread.length === 0 || state === 'sealing') return null;
  const [root] = thread;
  const newest = [...thread].reverse().find(({ kind }) => kind === 'referral' || kind === 'update');
  const about: PacketId = newest?.packetId ?? packetId;
  return (
    <Stack>
      <Withdrawn packet={packet} />
      {clientId !== null && root?.direction === 'out' && (
        <WithdrawalsDue clientId={clientId} only={{ packetIds: thread.map((entry) => entry.packetId) }} />
      )}
      {thread.length > 1 && (
        <>
          <h3>{t('packets.thread.title')}</h3>
          {thread.map((entry) => (
            <EntryLine
              key={entry.packetId}
              entry={entry}
              isThis={entry.packetId === packetId}
              onAnswer={() => {
                setAnswering(entry);
              }}
            />
          ))}
        </>
      )}
      {!packet.withdrawn && (
        <Row>
          <Button
            icon="note"
            onPress={() => {
              setAsking(true);
            }}
          >
            {t('packets.thread.ask')}
          </Button>
          {root?.direction === 'out' && referralId !== null && clientId !== null && (
            <Button
              icon="plus"
              isPending={update.isRunning}
              onPress={() => void update.begin(clientId, referralId)}
            >
              {t('packets.thread.update')}
            </Button>
          )}
        </Row>
      )}
      <FormError failure={update.failure} />
      {asking && (
        <NoteDialog
          kind="ask"
          packetId={about}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {answering !== null && (
        <NoteDialog
          kind="answer"
          packetId={answering.packetId}
          asked={answering.message}
          onClose={() => {
            setAnswering(null);
          }}
        />
      )}
    </Stack>
  );
}
