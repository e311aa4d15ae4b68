import { sha256Hex, utf8 } from '../../../packet/bytes.ts';
import type { WritableDb } from '../../../db.ts';
import {
  beside,
  contactId,
  formerWorkerId,
  interruptedPathwayId,
  notNowThemeId,
  offenceThemeId,
  recordOf,
  unsharedCloseOneId,
} from './full-records.ts';

/** Columns of the client's own row. The identity code is artificial. */
export const recordOfTheFull = {
  identityCode: '010190-999W',
  identityCodeGround: 'suostumus',
  needsInterpreter: 1,
  interpreterLanguage: 'needle-interpreter',
  serviceMode: 'elsewhere',
  servicePlace: 'needle-meeting-place',
  labourSituation: 'self-employed',
  labourSince: null,
  studySituation: 'without-place',
  studySince: null,
  programme: 'olkkari',
  supportUntil: '2027-08-31',
} as const;

/** What the attached paper holds. */
export const paperText = 'what-stands-in-the-paper';

/** Situation, pathways, people around, assessments, work and papers of the client, as the other features write them. */
export const caseworkOf = async (trx: WritableDb, clientId: string, at: string): Promise<void> => {
  const kept = { clientId, enteredAt: at, removedAt: null };
  const changed = { ...kept, updatedAt: at };
  await trx
    .insertInto('setting')
    .values({ key: 'identity-code.kept', value: '1' })
    .onConflict((c) => c.doNothing())
    .execute();
  const card = { ...changed, ground: null, groundWords: '' };
  await trx
    .insertInto('themeCard')
    .values([
      {
        ...card,
        id: recordOf.themes,
        theme: 'housing',
        stance: 'want-help',
        words: 'needle-theme',
      },
      {
        ...card,
        id: offenceThemeId,
        theme: 'criminal-background',
        stance: 'want-help',
        words: 'offence-words',
        ground: 'legal-claim',
        groundWords: 'offence-ground',
      },
      {
        ...card,
        id: notNowThemeId,
        theme: 'work',
        stance: 'not-now',
        words: 'unasked-theme',
      },
    ])
    .execute();
  await trx
    .insertInto('threshold')
    .values({ ...kept, id: beside.threshold, words: 'needle-threshold', loweredOn: null })
    .execute();
  await trx
    .insertInto('assessment')
    .values({
      ...kept,
      id: recordOf.assessments,
      instrument: 'kykyviisari',
      doneOn: '2026-11-01',
      filledBy: 'together',
      words: 'needle-assessment',
      attachmentId: null,
    })
    .execute();
  await trx
    .insertInto('assessmentScore')
    .values({
      assessmentId: recordOf.assessments,
      position: 0,
      area: 'needle-assessment area',
      value: 3.5,
      lowest: 0,
      highest: 10,
    })
    .execute();
  await trx
    .insertInto('ratingRound')
    .values({
      ...kept,
      id: recordOf['self-rating-round'],
      ratedOn: '2026-11-02',
      words: 'needle-round',
      finishedAt: at,
    })
    .execute();
  await trx
    .insertInto('selfRating')
    .values({
      ...kept,
      id: beside.answer,
      area: 'rest',
      value: 6,
      ratedOn: '2026-11-02',
      roundId: recordOf['self-rating-round'],
    })
    .execute();
  const noDays = { plannedOn: null, startedOn: null, endedOn: null };
  const noReception = { receivedOn: null, receivedHow: null, referralId: null };
  const way = { ...changed, ...noDays, ...noReception, partnerId: null, reason: '' };
  await trx
    .insertInto('pathway')
    .values([
      {
        ...way,
        id: recordOf.pathways,
        type: 'work-trial',
        provider: 'needle-pathway provider',
        status: 'started',
        words: 'needle-pathway',
        startedOn: '2026-11-02',
      },
      {
        ...way,
        id: interruptedPathwayId,
        type: 'group',
        provider: 'unticked-pathway provider',
        status: 'interrupted',
        words: 'unticked-pathway words',
        reason: 'unticked-pathway reason',
      },
    ])
    .execute();
  const checkIn = {
    pathwayId: recordOf.pathways,
    clientId,
    dueOn: '2026-11-09',
    contactId: null,
    removedAt: null,
    proposedBy: null,
  };
  await trx
    .insertInto('checkIn')
    .values([
      { ...checkIn, id: recordOf['check-ins'], doneOn: '2026-11-10', words: 'needle-check-in' },
      { ...checkIn, id: beside.checkIn, doneOn: null, words: 'overdue-check-in' },
    ])
    .execute();
  const closeOne = {
    ...changed,
    relation: 'mother',
    permittedOn: null,
    phone: '',
    mayBeShared: 0,
    words: '',
  };
  await trx
    .insertInto('closeOne')
    .values([
      {
        ...closeOne,
        id: recordOf['close-ones'],
        name: 'needle-close-one',
        phone: '040 555 0198',
        mayBeShared: 1,
        words: 'about-the-close-one',
      },
      { ...closeOne, id: unsharedCloseOneId, name: 'unshared-close-one' },
    ])
    .execute();
  await trx
    .insertInto('closeOneContact')
    .values({
      id: beside.support,
      closeOneId: recordOf['close-ones'],
      channel: 'phone',
      happenedAt: at,
      minutes: 15,
      summary: 'support-of-close-one',
      enteredAt: at,
      removedAt: null,
    })
    .execute();
  const worker = {
    ...kept,
    partnerId: null,
    validFrom: null,
    validTo: null,
    organisation: '',
    isTreating: 0,
  };
  await trx
    .insertInto('networkWorker')
    .values([
      {
        ...worker,
        id: recordOf.workers,
        name: 'needle-worker',
        organisation: 'needle-worker place',
        isTreating: 1,
      },
      { ...worker, id: formerWorkerId, name: 'former-worker', validTo: '2026-01-31' },
    ])
    .execute();
  await trx
    .insertInto('contactMeasure')
    .values({ contactId, position: 0, measure: 'form-help', minutes: 20, words: 'needle-measure' })
    .execute();
  const task = {
    ...kept,
    kind: 'promise',
    dueOn: null,
    repeatUntil: null,
    repeatsFrom: null,
    followsId: null,
    doneOn: null,
    formId: null,
    contactId: null,
  } as const;
  await trx
    .insertInto('task')
    .values([
      { ...task, id: recordOf.promises, title: 'needle-promise' },
      { ...task, id: beside.donePromise, title: 'done-promise', doneOn: '2026-11-01' },
    ])
    .execute();
  await trx
    .insertInto('form')
    .values({
      ...changed,
      id: recordOf.forms,
      name: 'needle-form',
      benefit: null,
      partnerId: null,
      deadline: null,
      submittedOn: '2026-11-01',
      decidedOn: null,
      decision: null,
    })
    .execute();
  await trx
    .insertInto('formNeed')
    .values({ formId: recordOf.forms, position: 0, words: 'form-need' })
    .execute();
  const bytes = utf8(paperText);
  const paper = {
    ...kept,
    mediaType: 'text/plain',
    size: bytes.length,
    sha256: sha256Hex(bytes),
    noteId: null,
    formId: null,
    datedOn: null,
    words: 'paper-note',
  };
  await trx
    .insertInto('attachment')
    .values([
      { ...paper, id: recordOf.papers, title: 'needle-paper', originalName: 'from the scanner.txt' },
      { ...paper, id: beside.otherPaper, title: 'unticked-paper', originalName: 'unticked-paper.txt' },
    ])
    .execute();
  await trx
    .insertInto('attachmentChunk')
    .values(
      [recordOf.papers, beside.otherPaper].map((attachmentId) => ({
        attachmentId,
        position: 0,
        body: bytes,
      })),
    )
    .execute();
};
