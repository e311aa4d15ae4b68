import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import { receptionWays } from '#shared/codes/receptions.ts';
import type { Reception } from '#shared/contract/receptions.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { IconButton } from '../../ui/button.tsx';
import { CardLine } from '../../ui/card.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useUndoReception } from './use-undo-reception.ts';

/** What is known of a referral by telephone, from the client or by having been there; each can be taken back. */
export function Receptions({ receptions }: { receptions: readonly Reception[] }) {
  const t = useText();
  const language = useLanguage();
  const { undo, redo } = useUndoReception();
  const remove = async ({ receptionId }: Reception) => {
    const answer = await undo({ receptionId });
    if (!answer.ok) return;
    showToast({ text: t('packets.reception.removed'), undo: () => void redo({ receptionId }) });
  };
  return receptions.map((reception) => {
    const { receptionId, how, status, who, words, at } = reception;
    return (
      <CardLine
        key={receptionId}
        end={
          <IconButton
            icon="bin"
            size="small"
            label={t('packets.reception.remove')}
            onPress={() => void remove(reception)}
          />
        }
      >
        <div>
          <b>{labelOf(replyStatuses, status, language)}</b>
          <Quiet>{`${formatMoment(at, language)} · ${labelOf(receptionWays, how, language)}`}</Quiet>
          {(who !== '' || words !== '') && (
            <Private>{[who, words].filter((part) => part !== '').join(' · ')}</Private>
          )}
        </div>
      </CardLine>
    );
  });
}
