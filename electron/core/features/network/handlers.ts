import { network } from '#shared/contract/network.ts';
import { handlersFor } from '../../handlers.ts';

export const networkHandlers = handlersFor(network, {});
