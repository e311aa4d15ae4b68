import type { Translated } from '../translated.ts';
import type { errors as source } from '../fi/errors.ts';
import { doorErrors } from './errors/door.ts';
import { caseFileErrors } from './errors/case-file.ts';
import { keysErrors } from './errors/keys.ts';
import { caseworkErrors } from './errors/casework.ts';
import { partnersErrors } from './errors/partners.ts';
import { unitCardErrors } from './errors/unit-cards.ts';
import { doublesErrors } from './errors/doubles.ts';
import { handoverErrors } from './errors/handover.ts';
import { projectEndErrors } from './errors/project-end.ts';
import { papersErrors } from './errors/papers.ts';
import { assessmentsTasksErrors } from './errors/assessments-tasks.ts';
import { planErrors } from './errors/plan.ts';
import { contactsErrors } from './errors/contacts.ts';
import { reachErrors } from './errors/reach.ts';
import { codesErrors } from './errors/codes.ts';
import { recordErrors } from './errors/record.ts';
import { networkErrors } from './errors/network.ts';
import { dayErrors } from './errors/day.ts';
import { packetsErrors } from './errors/packets.ts';
import { situationErrors } from './errors/situation.ts';
import { updatesErrors } from './errors/updates.ts';
import { waysErrors } from './errors/ways.ts';

export const errors: Translated<typeof source> = {
  ...doorErrors,
  ...caseFileErrors,
  ...keysErrors,
  ...caseworkErrors,
  ...partnersErrors,
  ...unitCardErrors,
  ...networkErrors,
  ...packetsErrors,
  ...doublesErrors,
  ...handoverErrors,
  ...projectEndErrors,
  ...papersErrors,
  ...contactsErrors,
  ...reachErrors,
  ...codesErrors,
  ...assessmentsTasksErrors,
  ...planErrors,
  ...recordErrors,
  ...situationErrors,
  ...dayErrors,
  ...updatesErrors,
  ...waysErrors,
};
