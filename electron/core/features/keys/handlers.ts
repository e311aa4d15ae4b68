import { keys } from '#shared/contract/keys.ts';
import { handlersFor } from '../../handlers.ts';
import { keysState, removeOlderBackups } from './older-backups.ts';
import { acceptOlder, newestBack, olderSlots } from './older-slots.ts';
import { quickState, turnQuickOff, turnQuickOn } from './quick.ts';
import { rotate } from './rotate.ts';
import { add, remove, substitutes } from './substitutes.ts';

export const keysHandlers = handlersFor(keys, {
  'keys.state': keysState,
  'keys.rotate': rotate,
  'keys.removeOlderBackups': removeOlderBackups,
  'keys.substitutes': substitutes,
  'keys.addSubstitute': add,
  'keys.removeSubstitute': remove,
  'keys.olderSlots': olderSlots,
  'keys.putNewestSlotsBack': newestBack,
  'keys.acceptSlots': acceptOlder,
  'keys.quickState': quickState,
  'keys.turnQuickOn': turnQuickOn,
  'keys.turnQuickOff': turnQuickOff,
});
