import { situation } from '#shared/contract/situation.ts';
import { handlersFor } from '../../handlers.ts';

export const situationHandlers = handlersFor(situation, {});
