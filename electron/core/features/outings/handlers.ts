import { outings } from '#shared/contract/outings.ts';
import { handlersFor } from '../../handlers.ts';

export const outingsHandlers = handlersFor(outings, {});
