import { partners } from '#shared/contract/partners.ts';
import { PartnerKeyId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { acceptCard, chooseCard, heldCard, readCard } from './cards.ts';
import {
  addPartner,
  archivePartner,
  getPartner,
  listPartners,
  unarchivePartner,
  updatePartner,
} from './directory.ts';
import { pasteRecipient, retireKey, verifyKey } from './keys.ts';
import { changeOwnKey } from './own-key-change.ts';
import { revokeByWord } from './retiring.ts';
import { ownCard, ownerOf, ownKeysOf, saveOwnCard } from './own-card.ts';

export const partnerHandlers = handlersFor(partners, {
  'partners.list': async (app, { archived }) => success(await app.read((db) => listPartners(db, archived))),
  'partners.get': (app, { partnerId }) => app.read((db) => getPartner(db, partnerId)),
  'partners.add': (app, fields) =>
    app.write(async (trx) => success({ partnerId: await addPartner(trx, app.clock, app.ids, fields) })),
  'partners.update': (app, change) => app.write((trx) => updatePartner(trx, app.clock, change)),
  'partners.archive': (app, { partnerId }) => app.write((trx) => archivePartner(trx, app.clock, partnerId)),
  'partners.unarchive': (app, { partnerId }) =>
    app.write((trx) => unarchivePartner(trx, app.clock, partnerId)),
  'partners.chooseCard': (app) => chooseCard(app),
  'partners.readCard': (app, { bytes }) => readCard(app, bytes),
  'partners.acceptCard': async (app, { handle, partnerId, olderSeen }) => {
    const card = heldCard(app, handle);
    if (!card) return failure('staged-gone');
    const accepted = await app.write((trx) =>
      acceptCard(trx, app.clock, app.ids, card, { partnerId, olderSeen }),
    );
    if (accepted.ok) app.handles.drop(handle);
    return accepted;
  },
  'partners.pasteRecipient': async (app, paste) => {
    // So that one's own recipient is recognised even before the first card was made.
    await ownKeysOf(app);
    const pasted = await app.write((trx) => pasteRecipient(trx, app.clock, app.ids, paste));
    if (!pasted.ok) return pasted;
    return success({ ...pasted.value, partnerKeyId: PartnerKeyId.parse(pasted.value.partnerKeyId) });
  },
  'partners.verifyKey': (app, { partnerKeyId, how }) =>
    app.write(async (trx) =>
      verifyKey(trx, app.clock, { partnerKeyId, how, by: (await ownerOf(trx)).holder }),
    ),
  'partners.retireKey': (app, { partnerKeyId }) =>
    app.write((trx) => retireKey(trx, app.clock, partnerKeyId)),
  'partners.ownCard': async (app) => success(await ownCard(app)),
  'partners.revokeKey': (app, args) => app.write((trx) => revokeByWord(trx, app.clock, args)),
  'partners.changeOwnKey': (app, { reason }) => app.write((trx) => changeOwnKey(trx, app.clock, reason)),
  'partners.saveOwnCard': (app, args) => saveOwnCard(app, args),
});
