import { useState } from 'react';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { formatMoment } from '#shared/dates/format.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import type { ClientId } from '#shared/ids.ts';
import { instantOf } from '#shared/time.ts';
import type { Instant } from '#shared/time.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { MomentField } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { ItemsField } from '../consents/items-field.tsx';
import { BasisFields, DisclosureNotices, RecipientFields, useDisclosureCheck } from './disclosure-fields.tsx';
import { basisOf, emptyDisclosure, recipientOf } from './disclosure-form.ts';
import type { DisclosureDraft } from './disclosure-form.ts';
import { useRecordDisclosure } from './mutations.ts';

/** Writes down what was told, or which paper was given, to whom and on which ground. */
export function DisclosureDialog({ clientId, onClose }: { clientId: ClientId; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [draft, setDraft] = useState(emptyDisclosure);
  const [way, setWay] = useState<'oral' | 'print'>('oral');
  const [words, setWords] = useState('');
  const [opened] = useState(() => instantOf(new Date()));
  const [at, setAt] = useState<Instant | null>(opened);
  const check = useDisclosureCheck(clientId, draft);
  const record = useRecordDisclosure();
  const change = (part: Partial<DisclosureDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
  };
  const recipient = recipientOf(draft);
  const says = draft.items.length > 0 || words.trim() !== '';
  const hasGround = draft.basis !== 'law' || draft.section.trim() !== '';
  const canRecord = recipient !== null && at !== null && says && hasGround && check?.blocks.length === 0;
  const save = async () => {
    if (recipient === null || at === null) return;
    const answer = await record.run({
      clientId,
      recipient,
      items: [...draft.items],
      basis: basisOf(draft),
      way,
      words,
      at,
    });
    if (!answer.ok) return;
    showToast({ text: t('network.disclosure.recorded') });
    onClose();
  };
  const both = { clientId, draft, change };
  return (
    <Dialog
      title={t('network.disclosure.newTitle')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={!canRecord}
          isPending={record.isRunning}
          onPress={() => void save()}
        >
          {t('network.disclosure.record')}
        </DialogButtons>
      }
    >
      <Stack>
        <RadioGroup
          label={t('network.disclosure.way')}
          across
          value={way}
          onChange={setWay}
          options={[
            { id: 'oral', label: t('network.disclosure.title.oral') },
            { id: 'print', label: t('network.disclosure.title.print') },
          ]}
        />
        <RecipientFields {...both} />
        <ItemsField
          label={t('network.disclosure.items')}
          value={draft.items}
          onChange={(items) => {
            change({ items });
          }}
        />
        <TextArea label={t('network.disclosure.words')} optional rows={2} value={words} onChange={setWords} />
        <BasisFields {...both} />
        <MomentField
          label={t('network.disclosure.day')}
          prefer="past"
          initialText={formatMoment(opened, language)}
          onChange={(moment: LooseMoment | null) => {
            setAt(moment === null ? null : (moment.moment ?? startOfDay(moment.date)));
          }}
        />
        <DisclosureNotices check={check} />
        <FormError failure={record.failure} />
      </Stack>
    </Dialog>
  );
}
