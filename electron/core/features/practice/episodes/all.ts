import type { Happening } from '../happening.ts';
import { appointmentsOf } from './appointments.ts';
import { aroundOf } from './around.ts';
import { givenOf } from './given.ts';
import { mattersOf } from './matters.ts';
import { measuredOf } from './measured.ts';
import { papersOf } from './papers.ts';
import type { Setting } from './setting.ts';
import { turnsOf } from './turns.ts';
import { visitsOf } from './visits.ts';

/** What else was written about a person, beside contacts, notes, plan and consents. */
export const episodesOf = (setting: Setting): Happening[] => [
  ...aroundOf(setting),
  ...mattersOf(setting),
  ...measuredOf(setting),
  ...visitsOf(setting),
  ...appointmentsOf(setting),
  ...turnsOf(setting),
  ...givenOf(setting),
  ...papersOf(setting),
];
