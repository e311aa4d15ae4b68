import { unitCards } from '#shared/contract/unit-cards.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import {
  addDeputy,
  chooseDeputy,
  listDeputies,
  putBackDeputy,
  readDeputy,
  removeDeputy,
} from './deputies.ts';
import { keepKey, verifyKeys } from './keys.ts';
import { ownerOf } from './own-card.ts';
import { sealingKeys } from './sealing-keys.ts';

export const unitCardHandlers = handlersFor(unitCards, {
  'partners.verifyKeys': (app, { partnerKeyIds, how }) =>
    app.write(async (trx) =>
      verifyKeys(trx, app.clock, { partnerKeyIds, how, by: (await ownerOf(trx)).holder }),
    ),
  'partners.keepKey': (app, { partnerKeyId }) => app.write((trx) => keepKey(trx, app.clock, partnerKeyId)),
  'partners.opening': async (app, { partnerId }) => {
    const found = await app.read((db) => sealingKeys(db, partnerId));
    return found.ok ? success(found.value.opening) : found;
  },
  'partners.deputies': async (app) => success(await listDeputies(app)),
  'partners.chooseDeputy': (app) => chooseDeputy(app),
  'partners.readDeputy': (app, { bytes }) => readDeputy(app, bytes),
  'partners.addDeputy': async (app, { handle, how }) => {
    const added = await app.write((trx) => addDeputy(app, trx, handle, how));
    if (added.ok) app.handles.drop(handle);
    return added;
  },
  'partners.removeDeputy': (app, { deputyId }) => app.write((trx) => removeDeputy(app, trx, deputyId)),
  'partners.putBackDeputy': (app, { deputyId }) => app.write((trx) => putBackDeputy(app, trx, deputyId)),
});
