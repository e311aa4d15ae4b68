import { leads } from '#shared/contract/leads.ts';
import { handlersFor } from '../../handlers.ts';

export const leadsHandlers = handlersFor(leads, {});
