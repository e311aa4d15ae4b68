import { packets } from '#shared/contract/packets.ts';
import { done, failure, success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { stopSealing } from '../sealing-of.ts';
import { acceptSender } from './accept-sender.ts';
import { answerReferral } from './answer.ts';
import { readEntry, saveAttachment } from './attachments.ts';
import { importPacket } from './import.ts';
import { markLeft, takeBack } from './outgoing.ts';
import { getPacket, listPackets } from './queries.ts';
import { markSeen } from './seen.ts';
import { choosePacket, heldPacket, stagePacket } from './staging.ts';
import { undoImport } from './undo-import.ts';

export const packetHandlers = handlersFor(packets, {
  'packets.list': async (app, { direction }) =>
    success(await app.read((db) => listPackets(db, direction, app.clock.today()))),
  'packets.get': (app, { packetId }) => app.read((db) => getPacket(db, packetId, app.clock.today())),
  'packets.entry': (app, { packetId, name }) => readEntry(app, packetId, name),
  'packets.saveAttachment': (app, args) => saveAttachment(app, args),
  'packets.choose': (app) => choosePacket(app),
  'packets.stage': (app, { bytes }) => stagePacket(app, bytes),
  'packets.stopWork': (app) => {
    stopSealing(app);
    return done;
  },
  'packets.discard': (app, { handle }) => {
    app.handles.drop(handle);
    return done;
  },
  'packets.acceptSender': async (app, { handle, partnerId }) => {
    const staged = heldPacket(app, handle);
    if (!staged) return failure('staged-gone');
    return app.write((trx) => acceptSender(trx, app.clock, app.ids, staged, partnerId));
  },
  'packets.import': async (app, { handle, acceptOlder }) => {
    const staged = heldPacket(app, handle);
    if (!staged) return failure('staged-gone');
    const practiceHere = app.caseFile()?.practice ?? false;
    const imported = await app.write((trx) =>
      importPacket(trx, app.clock, app.ids, staged, { acceptOlder, practiceHere }),
    );
    if (imported.ok) app.handles.drop(handle);
    return imported;
  },
  'packets.reply': (app, answer) => answerReferral(app, answer),
  'packets.settle': (app, { packetId, left }) =>
    app.write((trx) => (left ? markLeft(trx, app.clock, packetId) : takeBack(trx, app.clock, packetId))),
  'packets.undoImport': (app, { packetId }) => app.write((trx) => undoImport(trx, app.clock, packetId)),
  'packets.seen': (app, { packetId }) => app.write((trx) => markSeen(trx, app.clock, packetId)),
});
