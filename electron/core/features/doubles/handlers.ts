import { doubles } from '#shared/contract/doubles.ts';
import { handlersFor } from '../../handlers.ts';

export const doublesHandlers = handlersFor(doubles, {});
