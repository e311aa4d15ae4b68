import { keys } from '#shared/contract/keys.ts';
import { handlersFor } from '../../handlers.ts';
import { keysState, removeOlderBackups } from './older-backups.ts';
import { rotate } from './rotate.ts';

export const keysHandlers = handlersFor(keys, {
  'keys.state': keysState,
  'keys.rotate': rotate,
  'keys.removeOlderBackups': removeOlderBackups,
});
