import { backups } from '#shared/contract/backups.ts';
import { handlersFor } from '../../handlers.ts';
import { acceptChain } from './chain.ts';
import { drillNow } from './drill.ts';
import { listBackups } from './listed.ts';
import { choosePlace, copyNow, forgetPlace } from './second-place.ts';
import { backupsState, makeNow } from './state.ts';

export const backupHandlers = handlersFor(backups, {
  'backups.state': backupsState,
  'backups.make': makeNow,
  'backups.list': listBackups,
  'backups.chooseSecondPlace': choosePlace,
  'backups.forgetSecondPlace': forgetPlace,
  'backups.copyToSecondPlace': copyNow,
  'backups.acceptFile': acceptChain,
  'backups.drill': drillNow,
});
