import { contract, type ArgsOf, type CallName, type ResultOf } from '#shared/contract/index.ts';
import type { Core } from '#core/core.ts';
import type { ClientId, NoteId } from '#shared/ids.ts';

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
  today(): unknown;
  /** The plan's PDF in bytes. */
  plan(client: ClientId): Promise<number>;
}

export async function coreSubject(name: string, core: Core, writesFor: ClientId): Promise<CoreSubject> {
  const ask = async <N extends CallName>(call: N, args: ArgsOf<N>): Promise<ResultOf<N>> => {
    const result = await core.dispatch(call, args);
    if (!result.ok) throw new Error(`${call}: ${JSON.stringify(result.error)}`);
    // Read by the schema of this very call.
    return contract[call].result.parse(result.value) as ResultOf<N>;
  };
  const { noteId } = await ask('notes.begin', { clientId: writesFor, template: 'meeting', sections: [] });
  const note: NoteId = noteId;
  return {
    name,
    open: (clientId) =>
      Promise.all([
        ask('clients.get', { clientId }),
        ask('timeline.ofClient', { clientId }),
        ask('plans.ofClient', { clientId }),
      ]),
    list: () => ask('clients.list', { view: 'all' }),
    search: (text) => ask('search.find', { text }),
    save: (turn) =>
      ask('notes.saveDraft', {
        noteId: note,
        sections: [
          {
            section: 'happened',
            body: 'Tavattiin työpajalla ja juteltiin viikosta. '.repeat(1 + (turn % 12)),
          },
        ],
      }),
    log: (clientId, turn) =>
      ask('contacts.add', {
        clientId,
        channel: 'phone',
        happenedAt: new Date(Date.UTC(2026, 10, 23, 9, turn % 60)).toISOString(),
        summary: 'Soitto, sovittiin ensi viikosta',
      }),
    today: () => ask('today.view', {}),
    plan: async (clientId) => {
      const { pdf } = await ask('plans.print', { clientId, language: 'fi', deliver: 'view' });
      return pdf?.byteLength ?? 0;
    },
  };
}
