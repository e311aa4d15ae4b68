import { diagnostics } from '#shared/contract/diagnostics.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { saveReport, supportReport } from './report.ts';
import { selfTest } from './self-test.ts';

export const diagnosticsHandlers = handlersFor(diagnostics, {
  'diagnostics.selfTest': async (app) => success({ checks: await selfTest(app) }),
  'diagnostics.report': async (app) => success({ text: await supportReport(app) }),
  'diagnostics.saveReport': saveReport,
});
