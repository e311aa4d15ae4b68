import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { WritableDb } from '../../db.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { backUpNow } from '../backups/back-up-now.ts';
import { inBackground } from '../case-file/in-background.ts';
import { importPacket } from '../packets/import.ts';
import { filedNowhere } from '../packets/kinds/kind.ts';
import { InOnePiece } from './breath.ts';
import { compare } from './compare.ts';
import { listName } from './document.ts';
import { changesOf, compareHeld, readHeld } from './held.ts';
import type { ComparedThen, Held } from './held.ts';
import { indexWaitingPeople } from './people-to-index.ts';
import { receive } from './receive.ts';

type Args = ParsedArgsOf<'handover.receive'>;
type ReceiveResult = ResultOf<'handover.receive'>;

const nothingReceived = { handoverId: null, added: 0, changed: 0, same: 0, leftOut: 0 };
const again = success({ ...nothingReceived, alreadyImported: true });

/** In the transaction: the comparison made before it where nothing was written since, or one that is made now. */
const comparedNow = async (trx: WritableDb, { read }: Held, then: ComparedThen, isUnwritten: boolean) =>
  isUnwritten ? success(then.compared) : compare(trx, read, new InOnePiece());

/** All of it in the caller's transaction; a failure rolls it back. */
async function takeIn(
  app: App,
  trx: WritableDb,
  held: Held,
  then: ComparedThen,
  { fingerprint, acceptOlder, people }: Args,
): Promise<Result<ReceiveResult>> {
  const isUnwritten = (await changesOf(trx)) === then.changes;
  // What came is in the tables afterwards; of the packet only the list for humans is kept.
  const { staged, read } = held;
  const { manifest } = staged;
  const imported = await importPacket(
    trx,
    app.clock,
    app.ids,
    {
      ...staged,
      manifest: { ...manifest, entries: manifest.entries.filter(({ name }) => name === listName) },
      content: {
        explain: (db, sender) => staged.content.explain(db, sender),
        file: async () => Promise.resolve(success({ ...filedNowhere, columns: { seenAt: app.clock.now() } })),
      },
    },
    { acceptOlder, practiceHere: app.caseFile()?.practice ?? false },
  );
  if (!imported.ok) return imported;
  if (imported.value.alreadyImported) return again;
  const compared = await comparedNow(trx, held, then, isUnwritten);
  if (!compared.ok) return compared;
  if (compared.value.fingerprint !== fingerprint) return failure('handover-outdated');
  const sender = await trx
    .selectFrom('packet')
    .select('partnerId')
    .where('id', '=', manifest.packetId)
    .executeTakeFirstOrThrow();
  const result = await receive({
    trx,
    clock: app.clock,
    ids: app.ids,
    read,
    compared: compared.value,
    decisions: people,
    packetId: manifest.packetId,
    partnerId: sender.partnerId,
  });
  return success({ ...result, alreadyImported: false });
}

/**
 * Takes a staged handover in: a backup first, then all of it in one transaction, or nothing. It is compared before the transaction, so that
 * nobody's saving waits for that, and once more in it where something was written in between. The search learns of the people after the
 * answer, a few at a time; whoever searches meanwhile waits for that.
 */
export async function receiveHandover(app: App, args: Args): Answer<'handover.receive'> {
  const { handle } = args;
  const held = await readHeld(app, handle);
  if (!held.ok) return held;
  const file = app.caseFile();
  if (!file) return failure('locked');
  const { packetId } = held.value.staged.manifest;
  const known = await app.read((db) =>
    db.selectFrom('packet').select('id').where('id', '=', packetId).executeTakeFirst(),
  );
  if (known) return again;
  const backup = await backUpNow(app, file, 'import');
  if (!backup.ok) return listed('handover.receive', backup);
  const then = await compareHeld(app, handle, held.value);
  if (!then.ok) return then;
  const answer = await app.write((trx) => takeIn(app, trx, held.value, then.value, args));
  if (!answer.ok) return listed('handover.receive', answer);
  app.handles.drop(handle);
  inBackground(app, 'handover:search', indexWaitingPeople(app));
  return answer;
}
