import { join } from 'node:path';
import type { World } from '../../../bad-input/testing/world.ts';

const at = '2026-12-01T08:00:00Z';

/** The record of a person, what was written of them, and the coach's own settings. */
export const recordWork = async ({ coach, clientId }: World): Promise<void> => {
  const { ok } = coach;
  const other = await coach.aClient('Eino M.');
  await ok('clients.opened', { clientId });
  await ok('settings.change', { keepsIdentityCodes: true });
  await ok('clients.setIdentityCode', { clientId, identityCode: '010190-999W', ground: 'suostumus' });
  await ok('clients.revealIdentityCode', { clientId });
  await ok('clients.removeIdentityCode', { clientId });
  await ok('clients.archive', { clientId: other });
  await ok('clients.unarchive', { clientId: other });

  const { contactId } = await ok('contacts.add', {
    clientId,
    channel: 'phone',
    happenedAt: '2026-11-24T08:00:00Z',
  });
  await ok('contacts.archive', { contactId });
  await ok('contacts.unarchive', { contactId });
  await ok('contacts.moveToPerson', { contactId, toClientId: other });
  await ok('contacts.agreeNext', { clientId, next: { at, hasTime: true } });
  const { noteId } = await ok('notes.begin', { clientId, sections: [{ section: 'free', body: 'x' }] });
  await ok('notes.saveDraft', { noteId, happenedAt: at, sections: [{ section: 'free', body: 'xy' }] });
  await ok('notes.finish', { noteId });
  await ok('notes.addAddendum', { noteId, reason: 'x', body: 'y' });
  await ok('notes.archive', { noteId });
  await ok('notes.unarchive', { noteId });
  await ok('notes.moveToPerson', { noteId, toClientId: other });

  // Where the window begins is remembered only in a file that was told to.
  await ok('settings.change', { returnsToPerson: true });
  await ok('settings.returnTo', { clientId, once: true });
  await ok('settings.begin', {});
  await ok('app.active', {});
  await ok('app.setPreferences', { theme: 'dark' });
  const { viewId } = await ok('peopleViews.save', { name: 'Omat', filter: {} });
  await ok('peopleViews.remove', { viewId });
  await ok('peopleViews.putBack', { viewId });
  const weight = { base: 90, growth: 0, most: 90, from: 3 };
  await ok('radar.setWeights', { weights: [{ reason: 'start-unconfirmed', weight }] });
  await ok('radar.resetWeights', {});
  await ok('codes.takeOut', { list: 'programme', code: 'olkkari', lastDay: '2026-11-24' });
  await ok('codes.putBack', { list: 'programme', code: 'olkkari' });
  coach.scripted.answers.push(join(coach.folder, 'luettelo.csv'));
  await ok('codes.saveCsv', { list: 'programme' });
  await ok('tally.show', { shown: false });
  const { tallyId } = await ok('tally.add', { kind: 'walk-in' });
  await ok('tally.remove', { tallyId });
  await ok('tally.putBack', { tallyId });
  await ok('clock.dismiss', {});
};

/** Two records of one person, and a list that was taken in. */
export const doublesWork = async ({ coach }: World): Promise<void> => {
  const { ok } = coach;
  const keptId = await coach.aClient('Matti Virtanen');
  const mergedId = await coach.aClient('Matti Virtanen');
  await ok('doubles.setApart', { a: keptId, b: mergedId, apart: true });
  await ok('doubles.setApart', { a: keptId, b: mergedId, apart: false });
  await ok('doubles.preview', { keptId, mergedId });
  const { mergeId } = await ok('doubles.merge', { keptId, mergedId });
  await ok('doubles.undo', { mergeId });

  const bytes = new TextEncoder().encode('Nimi\nKaarle Tuotu');
  const mapping = [{ column: 0, field: 'displayName' as const }];
  coach.scripted.answers.push(null);
  await ok('imports.choose', {});
  const left = await ok('imports.stage', { bytes, name: 'lista.csv' });
  await ok('imports.discard', { handle: left.handle });
  const { handle } = await ok('imports.stage', { bytes, name: 'lista.csv' });
  const { fingerprint } = await ok('imports.preview', { handle, mapping });
  const { runId } = await ok('imports.run', { handle, mapping, fingerprint, identityCodeGround: '' });
  await ok('imports.undo', { runId });
};
