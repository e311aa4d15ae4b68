import type { ReplyFields } from '#shared/contract/packet-fields.ts';
import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { Prose, Quiet, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** What an answer says. */
export function ReplyView({ reply }: { reply: ReplyFields }) {
  const t = useText();
  const language = useLanguage();
  const person = [reply.contactPerson, reply.contactPhone].filter((part) => part !== '').join(', ');
  return (
    <Stack tight>
      <div>
        <Chip tone="good">{labelOf(replyStatuses, reply.status, language)}</Chip>
      </div>
      {reply.timeGiven !== null && (
        <p>{t('packets.timeLine', { time: formatMoment(reply.timeGiven, language) })}</p>
      )}
      {reply.waitEstimate !== '' && <p>{t('packets.waitLine', { wait: reply.waitEstimate })}</p>}
      {reply.message !== '' && (
        <Prose>
          <Private>{reply.message}</Private>
        </Prose>
      )}
      {person !== '' && <Quiet>{t('packets.contactLine', { person })}</Quiet>}
    </Stack>
  );
}
