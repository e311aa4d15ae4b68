import type { Generated } from 'kysely';
import type { KeyRetirement } from '#shared/codes/partners.ts';

export interface PartnerTable {
  id: string;
  name: string;
  unit: Generated<string>;
  type: Generated<string>;
  phone: Generated<string>;
  email: Generated<string>;
  contactPerson: Generated<string>;
  intake: Generated<string>;
  answersWithinDays: Generated<number>;
  services: Generated<string>;
  createdAt: string;
  archivedAt: string | null;
}

export interface PartnerKeyTable {
  id: string;
  partnerId: string;
  holder: Generated<string>;
  role: Generated<'person' | 'post'>;
  title: Generated<string>;
  recipient: string;
  signingKey: string | null;
  state: Generated<'unverified' | 'verified' | 'changed' | 'retired'>;
  verifiedAt: string | null;
  verifiedHow: string | null;
  verifiedBy: string | null;
  addedAt: string;
  lastCounter: Generated<number>;
  retiredWhy: KeyRetirement | null;
  retiredAt: string | null;
  /** Who told the coach that the key is in wrong hands; null where it was not told, or where a card said so. */
  revokedByWord: string | null;
  succeededBy: string | null;
}

export interface OwnKeyTable {
  id: number;
  identity: string;
  recipient: string;
  signingSecret: string;
  signingKey: string;
  counter: Generated<number>;
  createdAt: string;
}

export interface ConsentTable {
  id: string;
  clientId: string;
  partnerId: string;
  basis: 'consent' | 'law';
  purpose: string;
  purposeText: Generated<string>;
  how: string | null;
  givenOn: string;
  until: string | null;
  mayReply: Generated<number>;
  ground: string | null;
  section: Generated<string>;
  reason: Generated<string>;
  enteredAt: string;
  withdrawnAt: string | null;
  renews: string | null;
}

export interface ConsentItemTable {
  consentId: string;
  item: string;
}

export interface ReferralTable {
  id: string;
  clientId: string;
  number: number;
  partnerId: string | null;
  consentId: string | null;
  urgency: Generated<'routine' | 'soon' | 'urgent'>;
  language: Generated<string>;
  ownWish: Generated<string>;
  situation: Generated<string>;
  tried: Generated<string>;
  asked: Generated<string>;
  support: Generated<string>;
  jointMeeting: Generated<string>;
  services: Generated<string>;
  aim: Generated<string>;
  accessibility: Generated<string>;
  feedback: Generated<string>;
  callWith: Generated<string>;
  callAt: string | null;
  callAgreed: Generated<string>;
  state: Generated<'draft' | 'sealing' | 'left' | 'set-aside'>;
  packetId: string | null;
  createdAt: string;
  updatedAt: string;
  leftAt: string | null;
  /** The packet that this referral updates. */
  updates: string | null;
}

export interface ReferralItemTable {
  referralId: string;
  item: string;
  recordId: Generated<string>;
  ground: Generated<string>;
}

export interface PacketTable {
  id: string;
  direction: 'out' | 'in';
  kind: string;
  way: Generated<string>;
  partnerId: string | null;
  clientId: string | null;
  referralId: string | null;
  inReplyTo: string | null;
  purpose: Generated<string>;
  counter: number;
  created: string;
  senderSigningKey: string;
  fileName: Generated<string>;
  sha256: Generated<string>;
  state: 'sealing' | 'left' | 'imported';
  at: string;
  number: number | null;
  items: Generated<string>;
  replyStatus: string | null;
  replyMessage: Generated<string>;
  replyContactPerson: Generated<string>;
  replyContactPhone: Generated<string>;
  replyTimeGiven: string | null;
  replyWaitEstimate: Generated<string>;
  seenAt: string | null;
  validUntil: string | null;
  /** The first packet of the referral that this one belongs to. */
  threadId: string | null;
  /** The import of this packet made the person. */
  madeClient: Generated<number>;
}

/** Files of the inbox that the user set aside; they do not come back. */
export interface InboxIgnoredTable {
  sha256: string;
  at: string;
}

export interface PacketEntryTable {
  packetId: string;
  position: number;
  name: string;
  originalName: string;
  mediaType: string;
  size: number;
  sha256: string;
  body: Uint8Array;
}

export interface DisclosureTable {
  id: string;
  clientId: string;
  partnerId: string | null;
  consentId: string | null;
  packetId: string | null;
  way: 'packet' | 'print' | 'oral';
  state: 'sealing' | 'left';
  ground: Generated<string>;
  sha256: string | null;
  at: string;
  recipient: Generated<string>;
  closeOneId: string | null;
  workerId: string | null;
  recipientKind: 'partner' | 'worker' | 'close-one' | 'guardian' | 'other' | null;
  words: Generated<string>;
  basis: 'consent' | 'law' | 'present' | null;
  removedAt: string | null;
}

export interface DisclosureItemTable {
  disclosureId: string;
  position: number;
  item: string;
  label: string;
  recordId: string | null;
  version: Generated<string>;
  ground: Generated<string>;
}
