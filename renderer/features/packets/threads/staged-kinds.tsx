import type { StagedPacket } from '#shared/contract/staged-packet.ts';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { Quiet, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Private } from '../../../ui/private.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';
import { ChangesView } from './changes-view.tsx';
import { NoteView } from './note-view.tsx';

function Thread({ staged }: { staged: StagedPacket }) {
  const t = useText();
  const language = useLanguage();
  const { thread } = staged;
  if (staged.kind === 'reply' || !staged.needsThread) return null;
  if (thread === null) return <Notice>{t('packets.thread.unknown')}</Notice>;
  const about = {
    number: thread.number ?? '',
    name: thread.clientName,
    day: formatDate(dayOf(thread.created), language),
  };
  return (
    <p>
      <Private>{t(thread.isOurs ? 'packets.thread.aboutOurs' : 'packets.thread.aboutTheirs', about)}</Private>
    </p>
  );
}

/** What a question, answer, update or withdrawal says before it is taken in, and what taking it in would do. */
export function StagedKind({ staged }: { staged: StagedPacket }) {
  const t = useText();
  const language = useLanguage();
  const { note, withdrawal, changes, isWithdrawn } = staged;
  return (
    <>
      <Thread staged={staged} />
      {isWithdrawn && <Notice>{t('packets.thread.updatesWithdrawn')}</Notice>}
      {note !== null && <NoteView {...note} />}
      {withdrawal !== null && (
        <Notice>
          <p>
            <b>{t('packets.thread.withdrawnOn', { day: formatDate(withdrawal.withdrawnOn, language) })}</b>
          </p>
          <ul>
            {withdrawal.concerns.map(({ number, created }) => (
              <li key={`${String(number)} ${created}`}>
                {t('packets.thread.concerns', {
                  number: number ?? '',
                  day: formatDate(dayOf(created), language),
                })}
              </li>
            ))}
          </ul>
          <p>{t('packets.thread.withdrawnTodo')}</p>
        </Notice>
      )}
      {changes !== null && (
        <Stack tight>
          <h3>{t('packets.thread.changesTitle')}</h3>
          <ChangesView changes={changes.changes} />
          {changes.differs.length > 0 && (
            <>
              <h3>{t('packets.thread.differsTitle')}</h3>
              <Quiet>{t('packets.thread.differsText')}</Quiet>
              <ul>
                {changes.differs.map(({ field, here, there }) => (
                  <li key={field}>
                    <Private>
                      {t('packets.thread.differsLine', {
                        field: t(`packets.thread.fields.${field}`),
                        here: here === '' ? t('packets.thread.nothing') : here,
                        there,
                      })}
                    </Private>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Stack>
      )}
    </>
  );
}
