import type { ComponentType } from 'react';
import type { ClientId } from '#shared/ids.ts';
import type { PersonTab } from '../../app/screens.ts';
import { NetworkTab } from '../network/network-tab.tsx';
import { PapersTab } from '../papers/papers-tab.tsx';
import { PathwaysTab } from '../pathways/pathways-tab.tsx';
import { PlanTab } from '../plan/plan-tab.tsx';
import { TimelineTab } from '../timeline/timeline-tab.tsx';
import { SituationTab } from '../situation/situation-tab.tsx';
import { FactsTab } from './facts-tab.tsx';
import { StrengthsTab } from './strengths-tab.tsx';

export interface PersonTabProps {
  clientId: ClientId;
  /** What a search or another screen leads to. */
  recordId?: string | undefined;
}

/** A part of a person's page. Its label is `person.tab.<id>`. */
export interface PersonTabEntry {
  readonly id: PersonTab;
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
  { id: 'pathways', component: PathwaysTab },
  { id: 'network', component: NetworkTab, isWide: true },
  { id: 'papers', component: PapersTab },
  { id: 'facts', component: FactsTab },
];
