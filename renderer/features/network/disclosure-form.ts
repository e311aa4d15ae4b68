import type { Basis, Recipient } from '#shared/contract/disclosures.ts';
import type { LegalGround } from '#shared/codes/consents.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { CloseOneId, ConsentId, NetworkWorkerId, PartnerId } from '#shared/ids.ts';

export const recipientKinds = ['partner', 'worker', 'close-one', 'guardian', 'other'] as const;
export const basisKinds = ['consent', 'present', 'law'] as const;

/** To whom, what and on which ground, as it is being written down. */
export interface DisclosureDraft {
  readonly kind: Recipient['kind'];
  readonly partnerId: PartnerId | null;
  readonly person: string;
  readonly workerId: NetworkWorkerId | null;
  readonly closeOneId: CloseOneId | null;
  readonly name: string;
  readonly items: readonly ItemKey[];
  readonly basis: Basis['kind'];
  readonly consentId: ConsentId | null;
  readonly ground: LegalGround;
  readonly section: string;
}

export const emptyDisclosure: DisclosureDraft = {
  kind: 'partner',
  partnerId: null,
  person: '',
  workerId: null,
  closeOneId: null,
  name: '',
  items: [],
  basis: 'consent',
  consentId: null,
  ground: 'other-law',
  section: '',
};

/** The recipient, or null while it is not said who that is. */
export const recipientOf = (draft: DisclosureDraft): Recipient | null => {
  const { kind, partnerId, person, workerId, closeOneId, name } = draft;
  switch (kind) {
    case 'partner':
      return partnerId === null ? null : { kind, partnerId, person };
    case 'worker':
      return workerId === null ? null : { kind, workerId };
    case 'close-one':
      return closeOneId === null ? null : { kind, closeOneId };
    case 'guardian':
      return { kind, name };
    case 'other':
      return name.trim() === '' ? null : { kind, name };
  }
};

export const basisOf = ({ basis, consentId, ground, section }: DisclosureDraft): Basis => {
  if (basis === 'consent') return { kind: 'consent', consentId };
  return basis === 'law' ? { kind: 'law', ground, section: section.trim() } : { kind: 'present' };
};
