import { day } from '#shared/contract/day.ts';
import { handlersFor } from '../../handlers.ts';

export const dayHandlers = handlersFor(day, {});
