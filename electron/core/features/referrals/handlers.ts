import { referrals } from '#shared/contract/referrals.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { beginReferral, saveReferral, setReferralAside, takeReferralUp } from './drafts.ts';
import { previewReferral } from './preview.ts';
import { getReferral, listReferrals } from './queries.ts';
import { sealReferral } from './seal.ts';
import { beginUpdate } from './update.ts';

export const referralHandlers = handlersFor(referrals, {
  'referrals.begin': (app, args) => app.write((trx) => beginReferral(trx, app.clock, app.ids, args)),
  'referrals.beginUpdate': (app, { referralId }) =>
    app.write((trx) => beginUpdate(trx, app.clock, app.ids, referralId)),
  'referrals.get': (app, { referralId }) => app.read((db) => getReferral(db, referralId, app.clock.today())),
  'referrals.save': (app, draft) => app.write((trx) => saveReferral(trx, app.clock, draft)),
  'referrals.preview': (app, { referralId, way }) => previewReferral(app, referralId, way),
  'referrals.seal': (app, { referralId, preview, passphrase, print }) =>
    sealReferral(app, referralId, preview, { passphrase, print }),
  'referrals.list': async (app, { clientId }) => success(await app.read((db) => listReferrals(db, clientId))),
  'referrals.setAside': (app, { referralId }) =>
    app.write((trx) => setReferralAside(trx, app.clock, referralId)),
  'referrals.takeUp': (app, { referralId }) => app.write((trx) => takeReferralUp(trx, app.clock, referralId)),
});
