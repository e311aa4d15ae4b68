import type { World } from '../../../bad-input/testing/world.ts';
import { doorWork, exchangedWork } from './door.ts';
import { aroundWork, dayWork, tasksWork } from './everyday.ts';
import { pathwaysWork, planWork } from './plan.ts';
import { doublesWork, recordWork } from './record.ts';
import { attachmentsWork, consentsWork, handoverWork, packetsWork, partnersWork } from './sharing.ts';

/** What a coach does in a day's work, by matter; together with what takes typed text, every command of the contract. */
export const works: Readonly<Record<string, (world: World) => Promise<void>>> = {
  'a person’s record, and the settings': recordWork,
  'doubles and a list taken in': doublesWork,
  'plan and situation': planWork,
  'pathways and coaching': pathwaysWork,
  'appointments and outings': dayWork,
  'tasks, forms, results and papers': tasksWork,
  'the reach list and those around': aroundWork,
  'consents and what was said': consentsWork,
  'partners and their keys': partnersWork,
  'packets there and back': packetsWork,
  'a paper of a packet': attachmentsWork,
  'handover and extracts': handoverWork,
  'the file, its keys and its copies': doorWork,
  'a file or its keys that were exchanged': exchangedWork,
};
