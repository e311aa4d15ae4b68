import { substitutes } from '#shared/contract/substitutes.ts';
import { handlersFor } from '../../handlers.ts';

export const substitutesHandlers = handlersFor(substitutes, {});
