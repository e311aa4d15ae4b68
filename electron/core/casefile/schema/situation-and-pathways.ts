import type { Generated } from 'kysely';

export interface ThemeCardTable {
  id: string;
  clientId: string;
  theme: string;
  words: Generated<string>;
  stance: Generated<'want-help' | 'not-now' | 'all-right' | 'not-asked'>;
  ground: string | null;
  groundWords: Generated<string>;
  enteredAt: string;
  updatedAt: string;
  removedAt: string | null;
}

export interface ThemeStanceTable {
  themeCardId: string;
  changedAt: string;
  stance: string;
}

export interface ThresholdTable {
  id: string;
  clientId: string;
  words: string;
  removal: Generated<string>;
  loweredOn: string | null;
  enteredAt: string;
  removedAt: string | null;
}

export interface PathwayTable {
  id: string;
  clientId: string;
  type: string;
  partnerId: string | null;
  provider: Generated<string>;
  status: Generated<
    | 'idea'
    | 'explored'
    | 'agreed'
    | 'waiting'
    | 'started'
    | 'continuing'
    | 'interrupted'
    | 'completed'
    | 'changed'
  >;
  words: Generated<string>;
  reason: Generated<string>;
  plannedOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  supportContinues: Generated<number>;
  supportUntil: string | null;
  receivedOn: string | null;
  receivedHow: string | null;
  receivedBy: Generated<string>;
  referralId: string | null;
  enteredAt: string;
  updatedAt: string;
  removedAt: string | null;
}

export interface PathwayChangeTable {
  id: string;
  pathwayId: string;
  status: string;
  happenedOn: string;
  words: Generated<string>;
  enteredAt: string;
  statusBefore: string | null;
  startedBefore: string | null;
  endedBefore: string | null;
}

export interface CheckInTable {
  id: string;
  pathwayId: string;
  clientId: string;
  dueOn: string;
  doneOn: string | null;
  contactId: string | null;
  words: Generated<string>;
  removedAt: string | null;
  proposedBy: string | null;
}

export interface SituationAndPathwaysTables {
  themeCard: ThemeCardTable;
  themeStance: ThemeStanceTable;
  threshold: ThresholdTable;
  pathway: PathwayTable;
  pathwayChange: PathwayChangeTable;
  checkIn: CheckInTable;
}
