import type { ArgsOf, CallName, ResultOf } from '#shared/contract/index.ts';
import type { VisitForm } from '#shared/contract/visit-form.ts';
import type { Core } from '#core/core.ts';
import type { ClientId, NoteId } from '#shared/ids.ts';
import { instantOf, PlainDate } from '#shared/time.ts';
import { textSource } from './finnish-text.ts';

/** What is measured: each gives what a coach sees, and does the whole work for it. */
export interface Subject {
  readonly name: string;
  /** Everything that the screen of a person asks for. */
  open(client: ClientId): unknown;
  list(): unknown;
  search(text: string): unknown;
  /** One second of typing in a note. */
  save(turn: number): unknown;
  /** A contact of one line. */
  log(client: ClientId, turn: number): unknown;
}

/** Rinnalla's core, asked through its one door, as the window does. */
export interface CoreSubject extends Subject {
  /** One second of typing in the form of a home visit: its text, and the rest of the form beside it. */
  visit(turn: number): unknown;
  filter(turn: number): unknown;
  /** Everything that the screen of the day asks for. */
  today(): unknown;
  todayAlone(): unknown;
  day(turn: number): unknown;
  doubles(): unknown;
  /** The plan's PDF in bytes. */
  plan(client: ClientId): Promise<number>;
}

/** The day on which everything is measured. */
export const measuredDay = PlainDate.parse('2026-11-24');
export const measuredMoment = '2026-11-24T09:00:00+02:00';

const homeVisit = (turn: number): VisitForm => ({
  channel: 'home-visit',
  when: 'tänään klo 9',
  minutes: '60',
  place: 'Koti',
  reached: true,
  present: [{ kind: 'client', name: '', partnerId: null }],
  summary: `Käynti kotona ${String(turn)}`,
  coachRole: 'companion',
  coachingForm: 'home',
  measures: [{ measure: 'everyday-help', minutes: '40', words: '' }],
  travelMinutes: '25',
  travelKm: '22',
  next: 'ensi ti klo 10',
  nextChannel: null,
  nextPlace: '',
});

/** Lines of a contact. Each has other words, some common and some that were never written before, as real lines do. */
const lines: readonly string[] = (({ note }) => Array.from({ length: 200 }, () => `Soitto, ${note(4)}`))(
  textSource(7),
);

/** The ways in which the table of people is filtered, by turns. */
const filters: readonly ArgsOf<'clients.list'>[] = [
  { view: 'active' },
  { view: 'active', withoutNext: true },
  { view: 'paused' },
  { view: 'all', language: 'sv' },
];

export function coreSubject(name: string, core: Core): CoreSubject {
  const ask = async <N extends CallName>(call: N, args: ArgsOf<N>): Promise<ResultOf<N>> => {
    const result = await core.dispatch(call, args);
    if (!result.ok) throw new Error(`${call}: ${JSON.stringify(result.error)}`);
    // Read by the schema of this very call.
    return result.value as ResultOf<N>;
  };
  let note: NoteId | null = null;
  let visit: NoteId | null = null;
  let writesFor: ClientId | null = null;
  const whom = async (): Promise<ClientId> => {
    const [first] = writesFor === null ? await ask('clients.list', { view: 'active' }) : [];
    writesFor ??= first?.clientId ?? null;
    if (writesFor === null) throw new Error('nobody to write about');
    return writesFor;
  };
  return {
    name,
    open: (clientId) =>
      Promise.all([
        ask('clients.get', { clientId }),
        ask('clients.opened', { clientId }),
        ask('timeline.ofClient', { clientId }),
        ask('plans.ofClient', { clientId }),
        ask('today.ofClient', { clientId }),
        ask('officialRecord.ofClient', { clientId }),
        ask('codes.stored', {}),
        ask('settings.get', {}),
      ]),
    list: () => ask('clients.list', { view: 'all', order: 'name' }),
    filter: (turn) => ask('clients.list', { ...filters[turn % filters.length], order: 'name' }),
    search: (text) => ask('search.find', { text }),
    save: async (turn) => {
      note ??= (await ask('notes.begin', { clientId: await whom(), template: 'meeting', sections: [] }))
        .noteId;
      const body = 'Tavattiin työpajalla ja juteltiin viikosta. '.repeat(1 + (turn % 12));
      return ask('notes.saveDraft', { noteId: note, sections: [{ section: 'happened', body }] });
    },
    visit: async (turn) => {
      const kept = await ask('contacts.keepVisit', {
        noteId: visit,
        clientId: await whom(),
        form: homeVisit(turn),
        sections: [{ section: 'happened', body: 'Keitettiin kahvit. '.repeat(1 + (turn % 12)) }],
      });
      visit = kept.noteId;
    },
    log: (clientId, turn) =>
      ask('contacts.add', {
        clientId,
        channel: 'phone',
        happenedAt: instantOf(new Date(Date.UTC(2026, 10, 23, 9, turn % 60))),
        summary: lines[turn % lines.length] ?? '',
      }),
    todayAlone: () => ask('today.view', {}),
    today: () =>
      Promise.all([
        ask('today.view', {}),
        ask('day.view', {}),
        ask('tasks.open', {}),
        ask('tally.isShown', {}),
        ask('tally.ofDay', {}),
        ask('outings.now', {}),
        ask('officialRecord.waiting', {}),
        ask('leads.list', {}),
        ask('codes.stored', {}),
        ask('settings.get', {}),
      ]),
    day: (turn) => ask('day.view', { day: PlainDate.parse(`2026-11-${String(16 + (turn % 14))}`) }),
    doubles: () => ask('doubles.list', {}),
    plan: async (clientId) => {
      const { pdf } = await ask('plans.print', { clientId, language: 'fi', deliver: 'view' });
      return pdf?.byteLength ?? 0;
    },
  };
}
