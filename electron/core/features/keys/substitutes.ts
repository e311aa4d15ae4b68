import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import {
  addSubstitute,
  mostSubstitutes,
  removeSubstitute,
  substitutesOf,
} from '../../casefile/substitute-slots.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { turnQuickOffOf } from './quick.ts';

/** Everybody beside the owner who has a passphrase to the open file. */
export const substitutes = async (app: App): Answer<'keys.substitutes'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const found = await substitutesOf(file);
  if (!found.ok) return listed('keys.substitutes', found);
  const today = app.clock.today();
  return success({
    substitutes: found.value.map(({ id, about }) => ({
      id,
      label: about?.label ?? null,
      createdAt: about?.createdAt ?? null,
      until: about?.until ?? null,
      isPast: about?.until != null && about.until < today,
    })),
    most: mostSubstitutes,
  });
};

/** Gives somebody a passphrase of their own. With two at one computer, its store opens the file no longer. */
export const add = async (
  app: App,
  args: ParsedArgsOf<'keys.addSubstitute'>,
): Answer<'keys.addSubstitute'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const added = await addSubstitute(file, args, { clock: app.clock });
  if (!added.ok) return listed('keys.addSubstitute', added);
  const quickTurnedOff = await turnQuickOffOf(app, file.caseFileId);
  app.emit({ type: 'changed', calls: ['keys.substitutes', 'keys.quickState'] });
  return success({ id: added.value, quickTurnedOff });
};

export const remove = async (
  app: App,
  { id }: ParsedArgsOf<'keys.removeSubstitute'>,
): Answer<'keys.removeSubstitute'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const removed = await removeSubstitute(file, id, { clock: app.clock });
  if (removed.ok) app.emit({ type: 'changed', calls: ['keys.substitutes'] });
  return listed('keys.removeSubstitute', removed);
};
