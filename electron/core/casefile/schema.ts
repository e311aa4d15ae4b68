import type { Generated } from 'kysely';
import type { AssessmentsAndTasksTables } from './schema/assessments-and-tasks.ts';
import type { ClientRecordTables } from './schema/client-record.ts';
import type { HandoverTables } from './schema/handover.ts';
import type { NetworkTables } from './schema/network.ts';
import type { PapersTables } from './schema/papers.ts';
import type { ReceptionTables } from './schema/receptions.ts';
import type { PlanInFullTables } from './schema/plan-in-full.ts';
import type { ReachingOutTables } from './schema/reaching-out.ts';
import type { ReaderFilesTables } from './schema/reader-files.ts';
import type { UnitCardsTables } from './schema/unit-cards.ts';
import type { SituationAndPathwaysTables } from './schema/situation-and-pathways.ts';

/*
 * The tables as Kysely sees them (camelCase by plugin; snake_case in the file). Times are UTC `Instant`s as text, days are ISO dates, flags are 0 or 1.
 * The tables of later rooms are in schema/. The created schema itself is in migrations/ and, generated, in docs/schema.md.
 */

export interface MetaTable {
  key: string;
  value: string;
}

export interface SettingTable {
  key: string;
  value: string;
}

export interface SlotsCopyTable {
  generation: number;
  body: Uint8Array;
}

export interface AuditEntryTable {
  sequence: number;
  at: string;
  actor: string;
  action: string;
  clientId: string | null;
  recordKind: string | null;
  recordId: string | null;
  ground: string | null;
  detail: string | null;
  previousHash: string;
  hash: string;
}

export interface BackupTable {
  id: string;
  madeAt: string;
  reason: string;
  fileName: string;
  size: number;
  state: string;
  verifiedAt: string | null;
  counts: string | null;
  auditHead: string | null;
}

export interface ClientTable {
  id: string;
  displayName: string;
  firstName: Generated<string>;
  lastName: Generated<string>;
  birthDate: string | null;
  municipality: Generated<string>;
  language: string | null;
  phone: Generated<string>;
  email: Generated<string>;
  address: Generated<string>;
  reach: Generated<string>;
  reachSafely: Generated<string>;
  turvakielto: Generated<number>;
  status: Generated<'active' | 'paused' | 'closed'>;
  archivedAt: string | null;
  erasedAt: string | null;
  createdAt: string;
  updatedAt: string;
  programme: string | null;
  identityCode: string | null;
  identityCodeGround: Generated<string>;
  needsInterpreter: Generated<number>;
  interpreterLanguage: Generated<string>;
  preferredChannel: string | null;
  whoMayAnswer: Generated<string>;
  notToMention: Generated<string>;
  safetyNote: Generated<string>;
  serviceMode: string | null;
  servicePlace: Generated<string>;
  labourSituation: string | null;
  labourSince: string | null;
  studySituation: string | null;
  studySince: string | null;
  firstContactBy: string | null;
  firstContactOn: string | null;
  pausedOn: string | null;
  pausedUntil: string | null;
  pauseWords: Generated<string>;
  supportUntil: string | null;
  coachDisqualified: Generated<string>;
  mergedInto: string | null;
}

export interface ContactTable {
  id: string;
  clientId: string;
  channel: string;
  happenedAt: string;
  hasTime: Generated<number>;
  minutes: number | null;
  place: Generated<string>;
  reached: Generated<number>;
  summary: Generated<string>;
  enteredAt: string;
  archivedAt: string | null;
  coachRole: string | null;
  coachingForm: string | null;
  travelMinutes: number | null;
  travelKm: number | null;
  appointmentId: string | null;
}

export interface ContactPresentTable {
  contactId: string;
  position: number;
  kind: string;
  name: Generated<string>;
  partnerId: string | null;
}

export interface AppointmentTable {
  id: string;
  clientId: string;
  startsAt: string;
  hasTime: Generated<number>;
  channel: string | null;
  place: Generated<string>;
  status: Generated<'agreed' | 'met' | 'cancelled' | 'moved' | 'not-reached'>;
  agreedIn: string | null;
  settledBy: string | null;
  enteredAt: string;
  minutes: number | null;
  travelMinutes: number | null;
  words: Generated<string>;
  movedTo: string | null;
  settledAt: string | null;
  removedAt: string | null;
}

export interface NoteTable {
  id: string;
  clientId: string;
  contactId: string | null;
  happenedAt: string;
  template: Generated<string>;
  status: Generated<'draft' | 'finished'>;
  isPrivate: Generated<number>;
  aboutOther: Generated<number>;
  enteredAt: string;
  savedAt: string;
  finishedAt: string | null;
  archivedAt: string | null;
}

/** Drafts whose words in the search are older than the draft. */
export interface NoteToIndexTable {
  noteId: string;
}

/** Contacts that the search does not know yet. */
export interface ContactToIndexTable {
  contactId: string;
}

export interface NoteSectionTable {
  noteId: string;
  position: number;
  section: string;
  body: Generated<string>;
}

export interface NoteAddendumTable {
  id: string;
  noteId: string;
  enteredAt: string;
  reason: string;
  body: string;
}

export interface PlanTable {
  id: string;
  clientId: string;
  createdAt: string;
  updatedAt: string;
  phase: Generated<string>;
  paceWords: Generated<string>;
  reviewOn: string | null;
  consentUntil: string | null;
  pausedOn: string | null;
  pausedUntil: string | null;
  pauseWords: Generated<string>;
}

export interface StrengthTable {
  id: string;
  clientId: string;
  kind: string;
  text: string;
  position: number;
  removedAt: string | null;
}

export interface GoalTable {
  id: string;
  planId: string;
  words: string;
  status: Generated<string>;
  position: number;
  createdAt: string;
  removedAt: string | null;
}

export interface IntermediateGoalTable {
  id: string;
  goalId: string;
  text: string;
  status: Generated<string>;
  position: number;
  removedAt: string | null;
}

export interface StepTable {
  id: string;
  intermediateGoalId: string;
  text: string;
  who: Generated<string>;
  due: string | null;
  dueText: Generated<string>;
  status: Generated<string>;
  statusChangedAt: string | null;
  changedFrom: string | null;
  position: number;
  removedAt: string | null;
  outcomeWords: Generated<string>;
  followUpOn: string | null;
}

export interface SelfRatingTable {
  id: string;
  clientId: string;
  area: string;
  ownArea: Generated<string>;
  value: number;
  ratedOn: string;
  words: Generated<string>;
  enteredAt: string;
  removedAt: string | null;
  roundId: string | null;
}

export interface PlanVersionTable {
  id: string;
  planId: string;
  number: number;
  madeAt: string;
  reason: 'agreed' | 'printed' | 'sent';
  agreedOn: string | null;
  agreedHow: string | null;
  snapshot: string;
}

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

export interface Database
  extends
    ClientRecordTables,
    ReachingOutTables,
    SituationAndPathwaysTables,
    PlanInFullTables,
    NetworkTables,
    AssessmentsAndTasksTables,
    PapersTables,
    ReceptionTables,
    HandoverTables,
    ReaderFilesTables,
    UnitCardsTables {
  meta: MetaTable;
  setting: SettingTable;
  slotsCopy: SlotsCopyTable;
  auditEntry: AuditEntryTable;
  backup: BackupTable;
  client: ClientTable;
  contact: ContactTable;
  contactPresent: ContactPresentTable;
  appointment: AppointmentTable;
  note: NoteTable;
  noteSection: NoteSectionTable;
  noteToIndex: NoteToIndexTable;
  contactToIndex: ContactToIndexTable;
  noteAddendum: NoteAddendumTable;
  plan: PlanTable;
  strength: StrengthTable;
  goal: GoalTable;
  intermediateGoal: IntermediateGoalTable;
  step: StepTable;
  selfRating: SelfRatingTable;
  planVersion: PlanVersionTable;
  partner: PartnerTable;
  partnerKey: PartnerKeyTable;
  ownKey: OwnKeyTable;
  consent: ConsentTable;
  consentItem: ConsentItemTable;
  referral: ReferralTable;
  referralItem: ReferralItemTable;
  packet: PacketTable;
  packetEntry: PacketEntryTable;
  inboxIgnored: InboxIgnoredTable;
  disclosure: DisclosureTable;
  disclosureItem: DisclosureItemTable;
}
