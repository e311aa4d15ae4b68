import type { ComponentType } from 'react';
import type { ClientId } from '#shared/ids.ts';
import type { PersonTab } from '../../app/screens.ts';
import { ConsentsTab } from '../consents/consents-tab.tsx';
import { PlanTab } from '../plan/plan-tab.tsx';
import { TimelineTab } from '../timeline/timeline-tab.tsx';
import { SituationTab } from './situation-tab.tsx';
import { StrengthsTab } from './strengths-tab.tsx';

export interface PersonTabProps {
  clientId: ClientId;
  /** What a search or another screen leads to. */
  recordId?: string | undefined;
}

/** A part of a person's page. Its label is `person.tab.<id>`. */
export interface PersonTabEntry {
  readonly id: Exclude<PersonTab, 'papers'>;
  readonly component: ComponentType<PersonTabProps>;
  /** Takes the whole width; otherwise the cards of the side column stand beside it. */
  readonly isWide?: boolean;
}

/** The parts in their order: strengths come before everything that is hard. */
export const personTabEntries: readonly PersonTabEntry[] = [
  { id: 'strengths', component: StrengthsTab },
  { id: 'situation', component: SituationTab },
  { id: 'timeline', component: TimelineTab },
  { id: 'plan', component: PlanTab, isWide: true },
  { id: 'network', component: ConsentsTab, isWide: true },
];
