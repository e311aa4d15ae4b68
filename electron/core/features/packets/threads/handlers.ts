import { threads } from '#shared/contract/threads.ts';
import { failure, success } from '#shared/result.ts';
import { handlersFor } from '../../../handlers.ts';
import { mayWrite } from './may-write.ts';
import { answerQuestion, ask } from './notes.ts';
import { prohibitionsDue } from './prohibitions-due.ts';
import { threadOf } from './thread.ts';
import { prepareWithdrawal, sendWithdrawal } from './withdrawals.ts';
import { withdrawalsDue } from './withdrawals-due.ts';

export const threadHandlers = handlersFor(threads, {
  'threads.mayWrite': (app, { packetId }) =>
    app.read(async (db) => {
      const thread = await threadOf(db, packetId);
      if (!thread) return failure('packet-not-found');
      const may = await mayWrite(db, thread, app.clock.today());
      if (!may.ok) return may;
      return success({
        covered: [...may.value.covered],
        isSender: thread.direction === 'out',
        to: may.value.to.organisation || may.value.to.name,
        opening: may.value.opening,
      });
    }),
  'threads.ask': (app, args) => ask(app, args),
  'threads.answer': (app, args) => answerQuestion(app, args),
  'threads.withdrawalsDue': async (app, { clientId }) =>
    success(await app.read((db) => withdrawalsDue(db, clientId))),
  'threads.prohibitionsDue': (app, { clientId, language }) =>
    app.read((db) => prohibitionsDue(db, clientId, language)),
  'threads.prepareWithdrawal': (app, args) => prepareWithdrawal(app, args),
  'threads.withdraw': (app, args) => sendWithdrawal(app, args),
});
