import { forms } from '#shared/contract/forms.ts';
import { handlersFor } from '../../handlers.ts';

export const formsHandlers = handlersFor(forms, {});
