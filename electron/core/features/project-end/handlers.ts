import { projectEnd } from '#shared/contract/project-end.ts';
import { done, success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { atTheDoor } from '../case-file/desk.ts';
import { destroyCaseFile, projectEndState } from './destroy.ts';
import { goOnDestroying, tellWindow } from './finish.ts';
import { destructionRecord } from './record.ts';
import { endingOf, keepEnding } from './remembered.ts';

export const projectEndHandlers = handlersFor(projectEnd, {
  'projectEnd.state': projectEndState,
  'projectEnd.destroy': destroyCaseFile,
  // What a program that was ended in the middle has left is finished by whoever asks first.
  'projectEnd.outcome': (app) =>
    atTheDoor(app, async () => {
      await goOnDestroying(app);
      const ending = await endingOf(app.ports.preferences);
      if (ending === null) return success(null);
      const { facts, parts, recorded } = ending;
      return success({ fileName: facts.fileName, at: facts.at, parts, recorded });
    }),
  'projectEnd.tryAgain': (app) =>
    atTheDoor(app, async () => {
      await goOnDestroying(app, true);
      return done;
    }),
  'projectEnd.record': destructionRecord,
  'projectEnd.putAway': async (app) => {
    const ending = await endingOf(app.ports.preferences);
    // One that is under way is not forgotten.
    if (ending !== null && ending.parts.length > 0) await keepEnding(app.ports.preferences, null);
    tellWindow(app);
    return done;
  },
});
