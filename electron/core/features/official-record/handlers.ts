import { officialRecord } from '#shared/contract/official-record.ts';
import { handlersFor } from '../../handlers.ts';

export const officialRecordHandlers = handlersFor(officialRecord, {});
