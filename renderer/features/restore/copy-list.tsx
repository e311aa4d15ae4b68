import type { RestoreRow } from '#shared/contract/restore.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useRestoreWords } from './words.ts';

/** Every copy that is known, and a way to point to more of them. */
export function CopyList({
  copies,
  chosen,
  onChange,
}: {
  copies: readonly RestoreRow[];
  chosen: string | null;
  onChange: (handle: string) => void;
}) {
  const t = useText();
  const words = useRestoreWords();
  const addFolder = useCommand('restore.addFolder', { invalidates: ['restore.look'] });
  return (
    <>
      {copies.length === 0 ? (
        <Quiet>{t('restore.none')}</Quiet>
      ) : (
        <RadioGroup
          label={t('restore.list')}
          value={chosen}
          onChange={onChange}
          options={copies.map((row) => ({
            id: String(row.handle),
            label: words.label(row),
            description: words.description(row),
            disabled: row.state === 'damaged',
          }))}
        />
      )}
      <Row>
        <Button
          icon="open"
          isPending={addFolder.isRunning}
          onPress={() =>
            void addFolder.run({}).then((answer) => {
              if (answer.ok && answer.value.found === 0) showToast({ text: t('restore.foundNone') });
            })
          }
        >
          {t('restore.addFolder')}
        </Button>
      </Row>
      <FormError failure={addFolder.failure} />
    </>
  );
}
