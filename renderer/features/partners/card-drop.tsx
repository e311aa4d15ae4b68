import type { Failure } from '#shared/result.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';

/** A card is a few kilobytes; what is larger is none. */
const cardMaxBytes = 256 * 1024;

/** A command that reads a card, as `useCommand` gives it. */
interface CardCommand<Args, Card> {
  readonly run: (args: Args) => Promise<{ ok: true; value: Card } | { ok: false }>;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  readonly reset: () => void;
}

/** A place for a card file, by dialog or drop. A card that is refused may have revoked keys all the same, and that is told. */
export function CardDrop<Card>({
  label,
  chooseLabel,
  choose,
  read,
  onCard,
}: {
  label: string;
  chooseLabel: string;
  /** Asks for the file; null when none was picked. */
  choose: CardCommand<Record<string, never>, Card | null>;
  read: CardCommand<{ bytes: Uint8Array }, Card>;
  onCard: (card: Card) => void;
}) {
  const t = useText();
  const failure = read.failure ?? choose.failure;
  const revokes = failure?.details?.['revokes'];
  return (
    <>
      <FileDrop
        label={label}
        maxBytes={cardMaxBytes}
        onTooLarge={() => showToast({ text: t('partners.cardTooLarge'), tone: 'attention' })}
        onBytes={(bytes) => {
          choose.reset();
          void read.run({ bytes }).then((answer) => {
            if (answer.ok) onCard(answer.value);
          });
        }}
        choose={{
          label: chooseLabel,
          isPending: choose.isRunning,
          onPress: () => {
            read.reset();
            void choose.run({}).then((answer) => {
              if (answer.ok && answer.value !== null) onCard(answer.value);
            });
          },
        }}
      />
      {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
      {revokes !== undefined && <Notice>{t('partners.cardRevokesOnly', { names: revokes })}</Notice>}
    </>
  );
}
