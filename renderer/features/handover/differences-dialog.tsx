import { handedWords } from '#shared/codes/handed-words.ts';
import type { ClientId, Handle } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import styles from './handover.module.css';
import { useDifferences } from './queries.ts';

/** Each value that differs, ours beside theirs; what is ticked is taken from the handover. */
export function DifferencesDialog({
  handle,
  clientId,
  name,
  taken,
  onTake,
  onClose,
}: {
  handle: Handle;
  clientId: ClientId;
  name: string;
  taken: ReadonlySet<string>;
  onTake: (item: string, isTaken: boolean) => void;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { data, failure } = useDifferences(handle, clientId);
  return (
    <Dialog
      title={t('handover.receive.diffTitle', { name })}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('handover.close')}
        </Button>
      }
    >
      {failure !== null && <ErrorMessage failure={failure} />}
      {data?.map(({ item, table, column, about, ours, theirs }) => {
        // Two that differ cannot both be empty: a turvakielto hides them.
        const nothing = t(`handover.receive.${ours === '' && theirs === '' ? 'hidden' : 'empty'}`);
        return (
          <div key={item} className={styles.difference}>
            <strong>
              <Private>
                {[handedWords(table, column, language), about].filter((part) => part !== '').join(' · ')}
              </Private>
            </strong>
            <div className={styles.values}>
              <div>
                <small>{t('handover.receive.ourValue')}</small>
                <p>
                  <Private>{ours || nothing}</Private>
                </p>
              </div>
              <div>
                <small>{t('handover.receive.theirValue')}</small>
                <p>
                  <Private>{theirs || nothing}</Private>
                </p>
              </div>
            </div>
            <Checkbox
              isSelected={taken.has(item)}
              onChange={(isTaken) => {
                onTake(item, isTaken);
              }}
            >
              {t('handover.receive.takeTheirs')}
            </Checkbox>
          </div>
        );
      })}
    </Dialog>
  );
}
