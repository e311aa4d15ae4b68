import type { Generated } from 'kysely';

export interface AssessmentTable {
  id: string;
  clientId: string;
  instrument: string;
  instrumentVersion: Generated<string>;
  doneOn: string;
  filledBy: string;
  words: Generated<string>;
  attachmentId: string | null;
  enteredAt: string;
  removedAt: string | null;
}

export interface AssessmentScoreTable {
  assessmentId: string;
  position: number;
  area: string;
  value: number;
  lowest: number | null;
  highest: number | null;
}

export interface RatingRoundTable {
  id: string;
  clientId: string;
  ratedOn: string;
  filledBy: Generated<string>;
  words: Generated<string>;
  enteredAt: string;
  finishedAt: string | null;
  removedAt: string | null;
}

export interface RatingSkippedTable {
  roundId: string;
  area: string;
}

export interface TaskTable {
  id: string;
  clientId: string | null;
  kind: Generated<'task' | 'promise' | 'reminder'>;
  title: string;
  words: Generated<string>;
  isSensitive: Generated<number>;
  dueOn: string | null;
  repeats: Generated<'never' | 'daily' | 'weekly' | 'every-two-weeks' | 'monthly' | 'yearly'>;
  repeatUntil: string | null;
  repeatsFrom: string | null;
  followsId: string | null;
  doneOn: string | null;
  formId: string | null;
  contactId: string | null;
  enteredAt: string;
  removedAt: string | null;
}

export interface FormTable {
  id: string;
  clientId: string;
  name: string;
  benefit: string | null;
  receiver: Generated<string>;
  partnerId: string | null;
  deadline: string | null;
  submittedOn: string | null;
  decidedOn: string | null;
  decision: 'granted' | 'partly' | 'refused' | 'withdrawn' | null;
  words: Generated<string>;
  enteredAt: string;
  updatedAt: string;
  removedAt: string | null;
}

export interface FormNeedTable {
  formId: string;
  position: number;
  words: string;
  isThere: Generated<number>;
}

export interface BenefitNoteTable {
  benefit: string;
  language: 'fi' | 'sv' | 'en';
  words: string;
  checkedOn: string;
}

export interface AssessmentsAndTasksTables {
  assessment: AssessmentTable;
  assessmentScore: AssessmentScoreTable;
  ratingRound: RatingRoundTable;
  ratingSkipped: RatingSkippedTable;
  task: TaskTable;
  form: FormTable;
  formNeed: FormNeedTable;
  benefitNote: BenefitNoteTable;
}
