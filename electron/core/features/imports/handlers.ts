import { imports } from '#shared/contract/imports.ts';
import { handlersFor } from '../../handlers.ts';

export const importsHandlers = handlersFor(imports, {});
