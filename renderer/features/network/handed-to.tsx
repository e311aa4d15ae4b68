import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId } from '#shared/ids.ts';
import { instantOf } from '#shared/time.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { BasisFields, DisclosureNotices, RecipientFields, useDisclosureCheck } from './disclosure-fields.tsx';
import { basisOf, emptyDisclosure, recipientOf } from './disclosure-form.ts';
import type { DisclosureDraft } from './disclosure-form.ts';
import { useRecordDisclosure } from './mutations.ts';

export interface HandedTo {
  /** Asks to whom the paper is given. */
  readonly fields: ReactNode;
  /** Nothing keeps the paper from being given. */
  readonly isReady: boolean;
  /** Enters it in the ledger where it is for somebody else than the client; answers whether the paper may go. */
  readonly record: () => Promise<boolean>;
}

/**
 * "Kenelle tämä annetaan?" for a paper about to be printed or saved. For the client nothing more is asked; for somebody else it is a
 * disclosure, which is checked against what the client has forbidden and entered before the paper is made.
 */
export function useHandedTo(clientId: ClientId, items: readonly ItemKey[], words: string): HandedTo {
  const t = useText();
  const [to, setTo] = useState<'client' | 'other'>('client');
  const [rest, setRest] = useState(emptyDisclosure);
  const draft: DisclosureDraft = { ...rest, items };
  const check = useDisclosureCheck(clientId, draft);
  const record = useRecordDisclosure();
  const recipient = recipientOf(draft);
  const hasGround = draft.basis !== 'law' || draft.section.trim() !== '';
  const both = {
    clientId,
    draft,
    change: (part: Partial<DisclosureDraft>) => {
      setRest((now) => ({ ...now, ...part }));
    },
  };
  return {
    isReady: to === 'client' || (recipient !== null && hasGround && check?.blocks.length === 0),
    record: async () => {
      if (to === 'client') return true;
      if (recipient === null) return false;
      const answer = await record.run({
        clientId,
        recipient,
        items: [...items],
        basis: basisOf(draft),
        way: 'print',
        words,
        at: instantOf(new Date()),
      });
      return answer.ok;
    },
    fields: (
      <Stack>
        <RadioGroup
          label={t('network.disclosure.handedTo')}
          across
          value={to}
          onChange={setTo}
          options={[
            { id: 'client', label: t('network.disclosure.handedToClient') },
            { id: 'other', label: t('network.disclosure.handedToOther') },
          ]}
        />
        {to === 'other' && (
          <>
            <Quiet>{t('network.disclosure.handedToOtherHint')}</Quiet>
            <RecipientFields {...both} />
            <BasisFields {...both} />
            <DisclosureNotices check={check} />
            <FormError failure={record.failure} />
          </>
        )}
      </Stack>
    ),
  };
}
