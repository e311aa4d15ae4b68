import { assessments } from '#shared/contract/assessments.ts';
import { handlersFor } from '../../handlers.ts';

export const assessmentsHandlers = handlersFor(assessments, {});
