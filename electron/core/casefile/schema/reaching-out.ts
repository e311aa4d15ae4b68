import type { Generated } from 'kysely';

export interface LeadTable {
  id: string;
  displayName: string;
  channelWords: Generated<string>;
  notifierKind: string;
  notifierName: Generated<string>;
  notifierTold: Generated<number>;
  personToldOn: string | null;
  status: Generated<'open' | 'reached' | 'services-confirmed' | 'not-reached' | 'declined'>;
  enteredAt: string;
  settledAt: string | null;
  clientId: string | null;
  removedAt: string | null;
}

export interface LeadAttemptTable {
  id: string;
  leadId: string;
  attemptedAt: string;
  channel: string;
  reached: Generated<number>;
}

export interface LeadCountTable {
  month: string;
  notifierKind: string;
  status: string;
  attempts: Generated<number>;
  count: Generated<number>;
}

export interface TallyTable {
  id: string;
  kind: string;
  count: Generated<number>;
  happenedAt: string;
  enteredAt: string;
  removedAt: string | null;
}

export interface ContactMeasureTable {
  contactId: string;
  position: number;
  measure: string;
  minutes: number | null;
  words: Generated<string>;
}

export interface VisitDraftTable {
  noteId: string;
  /** JSON of a VisitForm. */
  form: string;
}

export interface OwnAppointmentTable {
  id: string;
  title: string;
  startsAt: string;
  hasTime: Generated<number>;
  minutes: number | null;
  place: Generated<string>;
  travelMinutes: number | null;
  enteredAt: string;
  removedAt: string | null;
}

export interface TripTable {
  id: string;
  fromPlace: string;
  toPlace: string;
  minutes: number;
  travelledOn: string;
  enteredAt: string;
}

export interface OutingTable {
  id: string;
  appointmentId: string | null;
  leftAt: string;
  expectedBackAt: string;
  backupPerson: Generated<string>;
  backAt: string | null;
  enteredAt: string;
}

export interface ReachingOutTables {
  lead: LeadTable;
  leadAttempt: LeadAttemptTable;
  leadCount: LeadCountTable;
  tally: TallyTable;
  contactMeasure: ContactMeasureTable;
  visitDraft: VisitDraftTable;
  ownAppointment: OwnAppointmentTable;
  trip: TripTable;
  outing: OutingTable;
}
