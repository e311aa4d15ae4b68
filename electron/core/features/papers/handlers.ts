import { papers } from '#shared/contract/papers.ts';
import { handlersFor } from '../../handlers.ts';

export const papersHandlers = handlersFor(papers, {});
