import type { AssessmentsAndTasksTables } from './schema/assessments-and-tasks.ts';
import type { ClientRecordTables } from './schema/client-record.ts';
import type { FormerOwnKeyTable, RevokedKeyTable } from './schema/former-own-keys.ts';
import type { HandoverTables } from './schema/handover.ts';
import type { NetworkTables } from './schema/network.ts';
import type { PapersTables } from './schema/papers.ts';
import type { ReceptionTables } from './schema/receptions.ts';
import type { PlanInFullTables } from './schema/plan-in-full.ts';
import type { ReachingOutTables } from './schema/reaching-out.ts';
import type { ReaderFilesTables } from './schema/reader-files.ts';
import type { UnitCardsTables } from './schema/unit-cards.ts';
import type { SituationAndPathwaysTables } from './schema/situation-and-pathways.ts';
import type {
  MetaTable,
  SettingTable,
  SlotsCopyTable,
  AuditEntryTable,
  BackupTable,
} from './schema/the-file.ts';
import type {
  ClientTable,
  ContactTable,
  ContactPresentTable,
  AppointmentTable,
  NoteTable,
  NoteToIndexTable,
  ContactToIndexTable,
  ClientToIndexTable,
  NoteSectionTable,
  NoteAddendumTable,
  PlanTable,
  StrengthTable,
  GoalTable,
  IntermediateGoalTable,
  StepTable,
  SelfRatingTable,
  PlanVersionTable,
} from './schema/casework.ts';
import type {
  PartnerTable,
  PartnerKeyTable,
  OwnKeyTable,
  ConsentTable,
  ConsentItemTable,
  ReferralTable,
  ReferralItemTable,
  PacketTable,
  InboxIgnoredTable,
  PacketEntryTable,
  DisclosureTable,
  DisclosureItemTable,
} from './schema/referrals-and-packets.ts';

/*
 * The tables as Kysely sees them (camelCase by plugin; snake_case in the file). Times are UTC `Instant`s as text, days are ISO dates, flags are 0 or 1.
 * Each room's tables are in schema/. The created schema itself is in migrations/ and, generated, in docs/schema.md.
 */

// The rows that features name.
export type * from './schema/the-file.ts';
export type * from './schema/casework.ts';
export type * from './schema/referrals-and-packets.ts';

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
  clientToIndex: ClientToIndexTable;
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
  formerOwnKey: FormerOwnKeyTable;
  revokedKey: RevokedKeyTable;
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
