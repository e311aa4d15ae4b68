import { useEffect, useState } from 'react';
import type { PacketId } from '#shared/ids.ts';
import { labelOf } from '#shared/codes/define.ts';
import { packetKinds } from '#shared/codes/packets.ts';
import { waysOut } from '#shared/codes/ways.ts';
import { ringAfterDays } from '#shared/contract/packets.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { go } from '../../app/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { itemNames } from '../consents/item-options.ts';
import { Notice } from '../../ui/notice.tsx';
import { Attachments } from './attachments.tsx';
import { PacketState } from './packet-state.tsx';
import { ReceptionDialog } from './reception-dialog.tsx';
import { Receptions } from './receptions.tsx';
import { ReplyDialog } from './reply-dialog.tsx';
import { ReplyView } from './reply-view.tsx';
import { ThreadCard } from './threads/thread-card.tsx';

function Letter({ packetId, name }: { packetId: PacketId; name: string }) {
  const t = useText();
  const entry = useCall('packets.entry', { packetId, name });
  if (entry.failure !== null) return <ErrorMessage failure={entry.failure} />;
  if (entry.data === undefined) return <Loading />;
  return <PdfView pdf={entry.data.bytes} label={t('packets.letter')} />;
}

/** One packet: what it held, its letter, its answers; an incoming referral is answered from here. */
export function PacketDialog({ packetId, onClose }: { packetId: PacketId; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const packet = useCall('packets.get', { packetId });
  const settle = useCommand('packets.settle');
  const { run: markSeen } = useCommand('packets.seen', { invalidates: ['today.view', 'packets.list'] });
  const [replying, setReplying] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [reading, setReading] = useState(false);
  // A referral is read when it is answered or worked with; what is said about one is read by looking at it.
  const isReply =
    packet.data?.direction === 'in' &&
    ['reply', 'question', 'answer', 'update', 'withdrawal'].includes(packet.data.kind);
  useEffect(() => {
    if (isReply) void markSeen({ packetId });
    // Once for each reply that is looked at.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isReply, packetId]);

  const { data } = packet;
  // A paper may be a PDF too.
  const letter = data?.entries.find(
    ({ name, mediaType }) => mediaType === 'application/pdf' && !name.startsWith('attachments/'),
  );
  const { clientId } = data ?? { clientId: null };
  return (
    <Dialog
      title={t('packets.details')}
      isOpen
      onClose={onClose}
      size={reading ? 'wide' : 'normal'}
      closesOutside
    >
      {packet.isPending && <Loading />}
      {packet.failure !== null && <ErrorMessage failure={packet.failure} />}
      {data !== undefined && (
        <Stack>
          <DescriptionList
            entries={[
              {
                term: t('packets.column.what'),
                value: [
                  labelOf(packetKinds, data.kind, language),
                  data.number === null ? '' : t('packets.number', { number: data.number }),
                ]
                  .filter((part) => part !== '')
                  .join(' '),
              },
              { term: t('packets.column.when'), value: formatMoment(data.at, language) },
              { term: t('packets.column.partner'), value: data.partnerName },
              {
                term: t('packets.column.who'),
                value:
                  clientId === null ? (
                    ''
                  ) : (
                    <LinkButton
                      onPress={() => {
                        go('person', { clientId, tab: 'timeline' });
                      }}
                    >
                      <Private>{data.clientName}</Private>
                    </LinkButton>
                  ),
              },
              // An answer says how things stand below, in its own words.
              ...(data.reply === null
                ? [{ term: t('packets.column.state'), value: <PacketState row={data} /> }]
                : []),
              ...(data.direction === 'out'
                ? [{ term: t('packets.way'), value: labelOf(waysOut, data.way, language) }]
                : []),
              ...(data.direction === 'out' && data.way === 'reader'
                ? [{ term: t('packets.sealedWith'), value: t('packets.sealedWithPassphrase') }]
                : []),
              { term: t('packets.items'), value: itemNames(data.items, language) },
            ]}
          />
          {data.state === 'sealing' && (
            <Notice>
              <p>
                <b>{t('packets.settleTitle')}</b> {t('packets.settleText', { name: data.fileName })}
              </p>
              <Row>
                <Button onPress={() => void settle.run({ packetId, left: true })}>
                  {t('packets.didLeave')}
                </Button>
                <Button onPress={() => void settle.run({ packetId, left: false }).then(onClose)}>
                  {t('packets.didNotLeave')}
                </Button>
              </Row>
              <FormError failure={settle.failure} />
            </Notice>
          )}
          <ThreadCard packet={data} />
          {data.reply !== null && <ReplyView reply={data.reply} />}
          {data.direction === 'in' && data.way === 'reader' && <Notice>{t('packets.byPassphrase')}</Notice>}
          {data.quietDays !== null && data.quietDays >= ringAfterDays && (
            <Notice>
              {data.phone === ''
                ? t('packets.reception.ringNoPhone', { count: data.quietDays })
                : t('packets.reception.ring', { count: data.quietDays, phone: data.phone })}
            </Notice>
          )}
          <Attachments packetId={packetId} entries={data.entries} />
          {data.kind === 'referral' && (
            <Stack tight>
              <h3>{t('packets.replies')}</h3>
              {data.replies.length === 0 && data.receptions.length === 0 && (
                <Quiet>{t('packets.noReplies')}</Quiet>
              )}
              {data.replies.map((reply) => (
                <div key={reply.packetId}>
                  <Quiet>{formatMoment(reply.at, language)}</Quiet>
                  <ReplyView reply={reply} />
                  {reply.from !== '' && data.direction === 'out' && (
                    <Quiet>
                      <Private>{t('packets.answeredBy', { name: reply.from })}</Private>
                    </Quiet>
                  )}
                  {reply.way === 'reader' && <Quiet>{t('packets.byPassphrase')}</Quiet>}
                </div>
              ))}
              <Receptions receptions={data.receptions} />
            </Stack>
          )}
          <Row>
            {letter !== undefined && !reading && (
              <Button
                icon="eye"
                onPress={() => {
                  setReading(true);
                }}
              >
                {t('packets.showLetter')}
              </Button>
            )}
            {data.direction === 'out' && data.kind === 'referral' && data.state === 'left' && (
              <Button
                icon="check"
                onPress={() => {
                  setConfirming(true);
                }}
              >
                {t('packets.reception.open')}
              </Button>
            )}
            {data.direction === 'in' &&
              !data.withdrawn &&
              (data.kind === 'referral' || data.kind === 'update') && (
                <Button
                  variant="primary"
                  icon="packets"
                  onPress={() => {
                    setReplying(true);
                  }}
                >
                  {t('packets.reply')}
                </Button>
              )}
          </Row>
          {reading && letter !== undefined && <Letter packetId={packetId} name={letter.name} />}
        </Stack>
      )}
      {confirming && (
        <ReceptionDialog
          packetId={packetId}
          onClose={() => {
            setConfirming(false);
          }}
        />
      )}
      {replying && (
        <ReplyDialog
          packetId={packetId}
          onClose={() => {
            setReplying(false);
          }}
        />
      )}
    </Dialog>
  );
}
