import { z } from 'zod';
import { clock } from '#shared/contract/clock.ts';
import type { ClockDoubt } from '#shared/contract/clock.ts';
import { success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { handlersFor } from '../../handlers.ts';
import { clockDoubt } from './doubt.ts';

/** Kept on the computer and not in the file: it is about this computer's clock. */
const told = 'clock-told';
const Told = z.object({ on: z.string(), reason: z.string() });

async function doubtNow(app: App): Promise<ClockDoubt | null> {
  const file = app.caseFile();
  return file === null ? null : clockDoubt(app, file);
}

export const clockHandlers = handlersFor(clock, {
  'clock.doubt': async (app) => {
    const doubt = await doubtNow(app);
    const seen = Told.safeParse(await app.ports.preferences.get(told));
    const isDismissed =
      doubt !== null &&
      seen.success &&
      seen.data.on === app.clock.today() &&
      seen.data.reason === doubt.reason;
    return success({ doubt, now: app.clock.now(), isDismissed });
  },
  'clock.dismiss': async (app) => {
    const doubt = await doubtNow(app);
    if (doubt !== null)
      await app.ports.preferences.set(told, { on: app.clock.today(), reason: doubt.reason });
    return success(null);
  },
});
