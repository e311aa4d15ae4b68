import type { Generated } from 'kysely';

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

/** People who came with a handover and whom the search does not know yet. */
export interface ClientToIndexTable {
  clientId: string;
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
