import type { ArgsOf, CallName } from '#shared/contract/index.ts';
import { hidden, type Hidden, type Home } from './home.ts';

/** How a call is asked about the person; what its answer shows nevertheless, and why that is right. */
export interface Asked<N extends CallName> {
  readonly args: (home: Home) => ArgsOf<N> | Promise<ArgsOf<N>>;
  readonly shows?: readonly Hidden[];
  readonly why?: string;
}
/** Why a call is not asked here; `shownIn`: the test that asks it. */
export interface NotAsked {
  readonly not: string;
  readonly shownIn?: string;
}
export type Row<N extends CallName> = Asked<N> | NotAsked;
type Table = { readonly [N in CallName]?: Row<N> };

const ownPage = 'the person’s own page, on which it is kept and changed';
const ofClient = { args: ({ clientId }: Home) => ({ clientId }) };
const day = '2026-11-25';
const list = 'Nimi;Syntymäaika;Osoite\nAino T.;2.4.1998;Uusikatu 1\n';
const aTable = { bytes: new TextEncoder().encode(list), name: 'a.csv' };

const ofTheFile = { not: 'is about the case file and its copies, before or beside what is in it' };
const ofKeys = { not: 'is about keys and cards of workers' };
const onPaper = { not: 'pages, and nothing besides: read under “what leaves”' };
const inPackets = (what: string) => ({ not: `${what}: opened and read under “what leaves”` });

/**
 * Every call that answers with words, and with more arguments than none; a query without arguments is asked as it is, and may show nothing.
 * Whoever writes a new call enters it here: how it is asked about somebody with a turvakielto, or why it is not.
 */
export const calls: Table = {
  'clients.get': {
    ...ofClient,
    shows: [
      'address',
      'municipality',
      'chosen place',
      'who may answer',
      'what to mind at the door',
      'place of the next meeting',
    ],
    why: ownPage,
  },
  'clients.revealIdentityCode': { not: 'answers with the code alone, and only where there is one' },
  'contacts.get': {
    args: ({ newest }) => ({ contactId: newest('contact') }),
    shows: ['place of a meeting', 'who was there'],
    why: `${ownPage}: one contact, opened there`,
  },
  'contacts.visit': {
    args: ({ visit }) => ({ noteId: visit }),
    shows: ['place of a visit that is being written'],
    why: `${ownPage}: the form in which the visit is being written`,
  },
  'contacts.leftIn': { args: ({ newest }) => ({ contactId: newest('contact') }) },
  'contacts.understand': { args: ({ clientId }) => ({ line: 'Aino T. kotikäynti eilen', clientId }) },
  'notes.leftIn': { args: ({ newest }) => ({ noteId: newest('note') }) },
  'notes.get': { args: ({ newest }) => ({ noteId: newest('note') }) },
  'timeline.ofClient': {
    args: ({ clientId }) => ({ clientId, limit: 200 }),
    shows: ['place of a meeting', 'who was there', 'provider of a pathway'],
    why: ownPage,
  },
  'search.find': { args: () => ({ text: 'Aino' }) },
  'plans.compare': {
    args: ({ clientId, newest }) => ({ clientId, before: newest('plan_version'), after: null }),
  },
  'plans.ofClient': ofClient,
  'plans.version': { args: ({ newest }) => ({ versionId: newest('plan_version') }) },
  'plans.print': onPaper,
  'partners.get': { args: ({ partnerId }) => ({ partnerId }) },
  'partners.opening': { args: ({ partnerId }) => ({ partnerId }) },
  'consents.ofClient': ofClient,
  'consents.questions': ofClient,
  'consents.disclosures': ofClient,
  'referrals.get': { args: ({ referralId }) => ({ referralId }) },
  'referrals.preview': { args: ({ referralId }) => ({ referralId, way: 'pdf' }) },
  'referrals.seal': inPackets('what was looked at'),
  'packets.get': { args: ({ packetId }) => ({ packetId }) },
  'packets.entry': { args: ({ question }) => ({ packetId: question, name: 'question.pdf' }) },
  'packets.stage': { args: ({ sealedQuestion }) => ({ bytes: sealedQuestion }) },
  'packets.choose': { not: 'as packets.stage, of a file that is picked' },
  'packets.saveAttachment': { not: 'answers with the name of the file that it saves' },
  'packets.reply': inPackets('written by whoever got the packet'),
  'inbox.open': { not: 'as packets.stage, of a file of the folder' },
  'threads.mayWrite': { args: ({ packetId }) => ({ packetId }) },
  'threads.ask': inPackets('a question'),
  'threads.answer': inPackets('an answer'),
  'threads.withdrawalsDue': ofClient,
  'threads.prohibitionsDue': { args: ({ clientId }) => ({ clientId, language: 'fi' }) },
  'threads.prepareWithdrawal': inPackets('a withdrawal'),
  'threads.withdraw': inPackets('a withdrawal'),
  'assessments.ofClient': ofClient,
  'coaching.ofClient': ofClient,
  'codes.add': { not: 'answers with the code that it made of a label' },
  'codes.saveCsv': { not: 'a table of codes, of nobody' },
  'day.view': { args: () => ({ day }) },
  'day.appointment': {
    args: ({ newest }) => ({ appointmentId: newest('appointment') }),
    shows: ['place of the next meeting'],
    why: 'the form in which the one meeting is changed, place included',
  },
  'day.agreedWith': {
    ...ofClient,
    shows: ['place of the next meeting'],
    why: ownPage,
  },
  'day.ownAppointment': {
    args: ({ newest }) => ({ ownAppointmentId: newest('own_appointment') }),
  },
  'day.beforeDoor': {
    ...ofClient,
    shows: ['who may answer', 'what to mind at the door', 'place of the next meeting'],
    why: 'what is good to know before the door opens; opened of one person on purpose',
  },
  'day.reminder': {
    args: ({ newest }) => ({ appointmentId: newest('appointment') }),
    shows: ['who may answer'],
    why: 'whoever writes a message has to know who may read it; opened of one person on purpose',
  },
  'day.sheet': onPaper,
  'disclosures.check': {
    args: ({ clientId }) => ({
      clientId,
      recipient: { kind: 'other', name: 'Isännöitsijä' },
      items: ['address', 'municipality', 'close-ones', 'next-contact'],
      basis: { kind: 'present' },
    }),
  },
  'disclosures.onPaper': onPaper,
  'ledger.checkFile': { args: ({ sealedReferral }) => ({ bytes: sealedReferral, name: 'x' }) },
  'ledger.chooseFile': { not: 'as ledger.checkFile, of a file that is picked' },
  'doubles.similar': { args: () => ({ displayName: 'Aino T.', birthDate: '1998-04-02' }) },
  'doubles.preview': { args: ({ clientId, double }) => ({ keptId: double, mergedId: clientId }) },
  'forms.ofClient': ofClient,
  'handover.preview': onPaper,
  'handover.seal': {
    not: 'whoever goes on with the person gets all of it, the address too, after the giver has said that they saw how many have a turvakielto',
  },
  'handover.paper': { not: 'the pages that handover.preview shows' },
  'handover.people': {
    not: 'names, and what became of each',
    shownIn: 'electron/core/features/handover/handover.test.ts',
  },
  'handover.of': ofClient,
  'handover.explain': {
    not: 'asked where there are two who hand over',
    shownIn: 'electron/core/features/handover/handover.test.ts',
  },
  'handover.differences': {
    not: 'likewise: it says that a place differs, and no place',
    shownIn: 'electron/core/features/handover/handover.test.ts',
  },
  'handover.acknowledge': {
    not: 'a receipt names nobody',
    shownIn: 'electron/core/features/handover/receipts.test.ts',
  },
  'handover.undo': {
    not: 'answers with initials of who stays',
    shownIn: 'electron/core/features/handover/handover.test.ts',
  },
  'imports.stage': { args: () => aTable },
  'imports.choose': { not: 'as imports.stage, of a file that is picked' },
  'imports.preview': {
    args: async ({ coach, clientId }) => ({
      handle: (await coach.ok('imports.stage', aTable)).handle,
      mapping: [
        { column: 0, field: 'displayName' },
        { column: 1, field: 'birthDate', order: 'dmy' },
        { column: 2, field: 'address' },
      ],
      decisions: [{ row: 2, choice: 'update', clientId }],
    }),
  },
  'imports.undo': { not: 'answers with names of who stays' },
  'network.ofClient': {
    ...ofClient,
    shows: ['close one', 'telephone of a close one'],
    why: ownPage,
  },
  'network.closeOneContacts': {
    args: ({ newest }) => ({ closeOneId: newest('close_one', `name = '${hidden['close one']}'`) }),
  },
  'network.receiver': { args: ({ clientId, partnerId }) => ({ clientId, partnerId }) },
  'officialRecord.entry': {
    args: ({ newest }) => ({ recordKind: 'contact', recordId: newest('contact'), language: 'fi' }),
  },
  'officialRecord.ofClient': ofClient,
  'papers.ofClient': ofClient,
  'papers.open': { args: ({ newest }) => ({ attachmentId: newest('attachment') }) },
  'papers.save': { not: 'a paper as it came, saved by the coach, and the name of its file' },
  'pathways.matches': ofClient,
  'pathways.ofClient': { ...ofClient, shows: ['provider of a pathway'], why: ownPage },
  'situation.ofClient': ofClient,
  'substitutes.offer': { args: () => ({ validFrom: day, validUntil: '2026-12-10' }) },
  'substitutes.preview': {
    args: ({ clientId }) => ({
      validFrom: day,
      validUntil: '2026-12-10',
      substitute: 'Sanna',
      clients: [{ clientId, words: '' }],
      language: 'fi',
    }),
  },
  'substitutes.seal': inPackets('what was looked at'),
  'substitutes.print': { not: 'the pages that substitutes.preview shows' },
  'tasks.ofClient': ofClient,
  'tasks.get': { args: ({ newest }) => ({ taskId: newest('task') }) },
  'diagnostics.report': { args: () => ({}) },
  'diagnostics.selfTest': { args: () => ({}) },
  'projectEnd.record': { not: 'numbers of what was destroyed; the file is gone' },

  'restore.look': ofTheFile,
  'restore.run': ofTheFile,
  'restore.salvage': ofTheFile,
  'restore.saveReport': ofTheFile,
  'caseFile.choosePlace': ofTheFile,
  'caseFile.create': ofTheFile,
  'caseFile.openPractice': ofTheFile,
  'caseFile.chooseExisting': ofTheFile,
  'caseFile.recoverySheet': ofTheFile,
  'place.move': ofTheFile,
  'updates.takeFromFolder': ofTheFile,
  'keys.substitutes': ofKeys,
  'partners.chooseCard': ofKeys,
  'partners.readCard': ofKeys,
  'partners.pasteRecipient': ofKeys,
  'partners.saveOwnCard': ofKeys,
  'partners.chooseDeputy': ofKeys,
  'partners.readDeputy': ofKeys,
};
