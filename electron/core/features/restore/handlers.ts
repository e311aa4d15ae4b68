import { restore } from '#shared/contract/restore.ts';
import { handlersFor } from '../../handlers.ts';
import { addFolder, look } from './look.ts';
import { open } from './open.ts';
import { run } from './run.ts';
import { done } from '#shared/result.ts';
import { saveReport, salvage, stopSalvage } from './salvage.ts';

export const restoreHandlers = handlersFor(restore, {
  'restore.look': look,
  'restore.addFolder': addFolder,
  'restore.open': open,
  'restore.run': run,
  'restore.salvage': salvage,
  'restore.stopSalvage': (app) => {
    stopSalvage(app);
    return done;
  },
  'restore.saveReport': saveReport,
});
