import { tally } from '#shared/contract/tally.ts';
import { handlersFor } from '../../handlers.ts';

export const tallyHandlers = handlersFor(tally, {});
