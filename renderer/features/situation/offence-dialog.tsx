import { useState } from 'react';
import { offenceGrounds, themeInItsPlace, themes } from '#shared/codes/situation.ts';
import type { OffenceGround } from '#shared/codes/situation.ts';
import type { ThemeCard } from '#shared/contract/situation.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useChoices, useLabels } from '../codes/use-codes.ts';
import { useRemoveTheme, useSetTheme, useTurnOn } from './mutations.ts';

interface Props {
  clientId: ClientId;
  /** The card, where the theme is on already. */
  card: ThemeCard | null;
  onClose: () => void;
}

/** Says why criminal offences are not written down, offers another matter in their place, and takes the ground where there is one. */
export function OffenceDialog({ clientId, card, onClose }: Props) {
  const t = useText();
  const label = useLabels();
  const [ground, setGround] = useState<OffenceGround | null>(card?.ground ?? null);
  const [words, setWords] = useState(card?.groundWords ?? '');
  const turnOn = useTurnOn();
  const set = useSetTheme();
  const remove = useRemoveTheme();
  const grounds = useChoices(offenceGrounds, ground);

  const inItsPlace = async () => {
    const answer = await set.run({ clientId, theme: themeInItsPlace, stance: 'not-now' });
    if (!answer.ok) return;
    const { themeCardId, isNew } = answer.value;
    showToast({
      text: t('situation.offence.placed', { theme: label(themes, themeInItsPlace) }),
      ...(isNew ? { undo: () => void remove.run({ themeCardId }) } : {}),
    });
    onClose();
  };
  const save = async () => {
    if (ground === null || words.trim() === '') return;
    if ((await turnOn.run({ clientId, ground, groundWords: words })).ok) onClose();
  };

  return (
    <Dialog
      title={t('situation.offence.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => void inItsPlace()}>{t('situation.offence.instead')}</Button>
          <Button
            variant="primary"
            isPending={turnOn.isRunning}
            isDisabled={ground === null || words.trim() === ''}
            onPress={() => void save()}
          >
            {card === null ? t('situation.offence.turnOn') : t('situation.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t('situation.offence.why')}</p>
        <p>{t('situation.offence.insteadWhy')}</p>
        <Select
          label={t('situation.offence.ground')}
          options={grounds}
          value={ground}
          onChange={(chosen) => {
            // The choices are those of the list.
            setGround(chosen as OffenceGround);
          }}
        />
        <TextField
          label={t('situation.offence.groundWords')}
          hint={t('situation.offence.groundWordsHint')}
          maxLength={300}
          autoComplete="off"
          value={words}
          onChange={setWords}
        />
        <FormError failure={turnOn.failure ?? set.failure} />
      </Stack>
    </Dialog>
  );
}
