import { assessments } from '#shared/contract/assessments.ts';
import { success } from '#shared/result.ts';
import { handlersFor } from '../../handlers.ts';
import { addAssessment, setAssessmentThere, updateAssessment } from './commands.ts';
import { assessmentsOf } from './queries.ts';
import { instrumentSites, setInstrumentSite } from './sites.ts';
import { answerArea, beginRound, finishRound, keepRoundWords, setRoundThere } from './rounds.ts';

export const assessmentsHandlers = handlersFor(assessments, {
  'assessments.ofClient': (app, { clientId }) => app.read((db) => assessmentsOf(db, clientId)),
  'assessments.add': (app, args) => app.write((trx) => addAssessment(trx, app.clock, app.ids, args)),
  'assessments.update': (app, args) => app.write((trx) => updateAssessment(trx, app.clock, args)),
  'assessments.remove': (app, { assessmentId }) =>
    app.write((trx) => setAssessmentThere(trx, app.clock, assessmentId, false)),
  'assessments.putBack': (app, { assessmentId }) =>
    app.write((trx) => setAssessmentThere(trx, app.clock, assessmentId, true)),
  'assessments.sites': (app) => app.read(async (db) => success(await instrumentSites(db))),
  'assessments.setSite': (app, args) => app.write((trx) => setInstrumentSite(trx, app.clock, args)),
  'assessments.beginRound': (app, args) => app.write((trx) => beginRound(trx, app.clock, app.ids, args)),
  'assessments.answer': (app, args) => app.write((trx) => answerArea(trx, app.clock, app.ids, args)),
  'assessments.keepRoundWords': (app, args) => app.write((trx) => keepRoundWords(trx, args)),
  'assessments.finishRound': (app, args) => app.write((trx) => finishRound(trx, app.clock, args)),
  'assessments.removeRound': (app, { roundId }) =>
    app.write((trx) => setRoundThere(trx, app.clock, roundId, false)),
  'assessments.putBackRound': (app, { roundId }) =>
    app.write((trx) => setRoundThere(trx, app.clock, roundId, true)),
});
