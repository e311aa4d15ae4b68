import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { acceptSlots, olderSlotsOf, putNewestBack } from '../../casefile/older-slots.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';

/** Whether earlier passphrases were put back beside the open file, or were since it was last settled. */
export const olderSlots = async (app: App): Answer<'keys.olderSlots'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  return success(await olderSlotsOf(file));
};

const settled = (app: App): void => {
  app.emit({ type: 'changed', calls: ['keys.olderSlots', 'keys.substitutes'] });
};

/** Puts the passphrases that were set last back. */
export const newestBack = async (
  app: App,
  { passphrase }: ParsedArgsOf<'keys.putNewestSlotsBack'>,
): Answer<'keys.putNewestSlotsBack'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const done = await putNewestBack(file, passphrase, { clock: app.clock });
  if (done.ok) settled(app);
  return listed('keys.putNewestSlotsBack', done);
};

/** Takes what lies beside the file as what holds; or only as seen, where that is so already. */
export const acceptOlder = async (app: App): Answer<'keys.acceptSlots'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const done = await acceptSlots(file, { clock: app.clock });
  if (done.ok) settled(app);
  return listed('keys.acceptSlots', done);
};
