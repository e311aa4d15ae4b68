import { pathways } from '#shared/contract/pathways.ts';
import { handlersFor } from '../../handlers.ts';

export const pathwaysHandlers = handlersFor(pathways, {});
