import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type {
  AppointmentId,
  ClientId,
  ContactId,
  Handle,
  LeadId,
  NoteId,
  OwnAppointmentId,
  PacketId,
  PartnerId,
  ReferralId,
} from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import type { SettingsPart } from './settings-parts.ts';

export const personTabs = [
  'strengths',
  'situation',
  'timeline',
  'plan',
  'pathways',
  'network',
  'papers',
  'facts',
] as const;
export type PersonTab = (typeof personTabs)[number];

type Nothing = Record<never, never>;

/** A handover that was opened and waits in the core to be looked at. */
export interface StagedHandover {
  readonly handle: Handle;
  readonly from: string;
  readonly olderCounter: boolean;
}

/** Every screen and what it is shown with. There are no addresses: ids stay in memory. */
export interface ScreenParams {
  /** `day` is another day than today, of the coach's calendar. */
  today: { day?: PlainDate };
  /** `reach` is the reach list; `leadId` the entry that a search found. */
  people: { view?: 'reach'; leadId?: LeadId };
  /** `recordId` is the contact, note or plan that a search found. */
  person: { clientId: ClientId; tab?: PersonTab; recordId?: string };
  referral: { clientId: ClientId; referralId?: ReferralId };
  packets: { packetId?: PacketId };
  /** Everything that was given to others; of one person where a person is given. */
  ledger: { clientId?: ClientId };
  /** The directory, or the close ones who came alone; `recordId` is the one that a search found. */
  partners: { part?: 'partners' | 'close-ones'; recordId?: string };
  partner: { partnerId: PartnerId };
  settings: { part?: SettingsPart };
  substitutes: Nothing;
  /** `staged` is a packet that came; it is compared with what is here. */
  /** `everybody`: whoever was not handed over yet is chosen to begin with. */
  handover: { staged?: StagedHandover; everybody?: boolean };
  'project-end': Nothing;
  codes: Nothing;
  doubles: Nothing;
  imports: Nothing;
}

export type ScreenName = keyof ScreenParams;

/** An entry that may stand with the wrong person, and what it is called on the screen. */
export type MisplacedEntry = {
  readonly clientId: ClientId;
  readonly what: string;
} & ({ readonly contactId: ContactId } | { readonly noteId: NoteId });

/** What opens over any screen, and what it opens with. */
export interface OverlayParams {
  /** `appointmentId` is the appointment of that person which the contact settles. */
  'new-contact': { clientId?: ClientId; appointmentId?: AppointmentId };
  'edit-contact': { contactId: ContactId };
  'resume-visit': { noteId: NoteId };
  'wrong-person': { entry: MisplacedEntry };
  'new-person': { name?: string };
  'before-door': { clientId: ClientId; appointmentId?: AppointmentId };
  /** A known appointment is changed; without one a new one is agreed. */
  appointment: { appointmentId?: AppointmentId; clientId?: ClientId; day?: PlainDate };
  'own-appointment': { ownAppointmentId?: OwnAppointmentId; day?: PlainDate };
}

export type OverlayName = keyof OverlayParams;

export type Screen<S extends ScreenName> = ComponentType<{ params: ScreenParams[S] }>;
export interface OverlayProps<O extends OverlayName> {
  params: OverlayParams[O];
  onClose: () => void;
}
export type Overlay<O extends OverlayName> = ComponentType<OverlayProps<O>>;

/** A component that is fetched when it is first shown. */
const later = <P extends object>(
  fetch: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> => lazy(async () => ({ default: await fetch() }));

/** The screens of the features. A new screen: its params above, its component here. */
export const screens: { readonly [S in ScreenName]: LazyExoticComponent<Screen<S>> } = {
  today: later(async () => (await import('../features/today/today-screen.tsx')).TodayScreen),
  people: later(async () => (await import('../features/reach/reach-screen.tsx')).PeopleOrReach),
  person: later(async () => (await import('../features/person/person-screen.tsx')).PersonScreen),
  referral: later(async () => (await import('../features/referral/referral-screen.tsx')).ReferralScreen),
  packets: later(async () => (await import('../features/packets/packets-screen.tsx')).PacketsScreen),
  ledger: later(async () => (await import('../features/ledger/ledger-screen.tsx')).LedgerScreen),
  partners: later(async () => (await import('../features/partners/partners-screen.tsx')).PartnersScreen),
  partner: later(async () => (await import('../features/partners/partner-screen.tsx')).PartnerScreen),
  substitutes: later(
    async () => (await import('../features/substitutes/substitutes-screen.tsx')).SubstitutesScreen,
  ),
  handover: later(async () => (await import('../features/handover/handover-screen.tsx')).HandoverScreen),
  'project-end': later(
    async () => (await import('../features/project-end/project-end-screen.tsx')).ProjectEndScreen,
  ),
  codes: later(async () => (await import('../features/codes/codes-screen.tsx')).CodesScreen),
  doubles: later(async () => (await import('../features/doubles/doubles-screen.tsx')).DoublesScreen),
  imports: later(async () => (await import('../features/imports/imports-screen.tsx')).ImportsScreen),
  settings: later(async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen),
};

export const overlays: { readonly [O in OverlayName]: LazyExoticComponent<Overlay<O>> } = {
  'new-contact': later(
    async () => (await import('../features/contacts/new-contact-dialog.tsx')).NewContactOverlay,
  ),
  'edit-contact': later(
    async () => (await import('../features/contacts/edit-contact-dialog.tsx')).EditContactOverlay,
  ),
  'resume-visit': later(
    async () => (await import('../features/contacts/resume-visit-dialog.tsx')).ResumeVisitOverlay,
  ),
  'wrong-person': later(
    async () => (await import('../features/wrong-person/wrong-person-dialog.tsx')).WrongPersonOverlay,
  ),
  'new-person': later(
    async () => (await import('../features/people/new-person-dialog.tsx')).NewPersonOverlay,
  ),
  'before-door': later(
    async () => (await import('../features/day/before-door-dialog.tsx')).BeforeDoorOverlay,
  ),
  appointment: later(async () => (await import('../features/day/appointment-dialog.tsx')).AppointmentOverlay),
  'own-appointment': later(
    async () => (await import('../features/day/own-dialog.tsx')).OwnAppointmentOverlay,
  ),
};
