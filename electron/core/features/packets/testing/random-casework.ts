import { sha256Hex, utf8 } from '../../../packet/bytes.ts';
import type { RandomPerson } from './random-people.ts';
import type { Pen } from './random-records.ts';

const removedAt = (at: string, { removed }: { readonly removed: boolean }) => (removed ? at : null);

const writeSituation = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word, tickable } = pen;
  const kept = { clientId: written.clientId, enteredAt: at };
  for (const theme of person.themes) {
    const themeId = id();
    const isOffence = theme.theme === 'criminal-background';
    const leaves = !theme.removed && !(person.sanctioning && theme.notNow);
    tickable('themes', themeId, isOffence && !theme.removed);
    await trx
      .insertInto('themeCard')
      .values({
        ...kept,
        id: themeId,
        theme: theme.theme,
        stance: theme.notNow ? 'not-now' : 'want-help',
        words: word(leaves ? 'themes' : null, themeId),
        ground: isOffence ? 'legal-claim' : null,
        groundWords: isOffence ? word(null) : '',
        updatedAt: at,
        removedAt: removedAt(at, theme),
      })
      .execute();
  }
  for (const threshold of person.thresholds)
    await trx
      .insertInto('threshold')
      .values({
        ...kept,
        id: id(),
        words: word(threshold.removed ? null : 'thresholds'),
        loweredOn: null,
        removedAt: removedAt(at, threshold),
      })
      .execute();
};

const writeAssessments = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word, tickable } = pen;
  const kept = { clientId: written.clientId, enteredAt: at };
  for (const assessment of person.assessments) {
    const assessmentId = id();
    const item = assessment.removed ? null : 'assessments';
    tickable('assessments', assessmentId);
    await trx
      .insertInto('assessment')
      .values({
        ...kept,
        id: assessmentId,
        instrument: 'kykyviisari',
        doneOn: '2026-11-01',
        filledBy: 'together',
        words: word(item, assessmentId),
        attachmentId: null,
        removedAt: removedAt(at, assessment),
      })
      .execute();
    for (let position = 0; position < assessment.scores; position += 1)
      await trx
        .insertInto('assessmentScore')
        .values({ assessmentId, position, area: word(item, assessmentId), value: 3, lowest: 0, highest: 10 })
        .execute();
  }
  for (const round of person.rounds) {
    const roundId = id();
    tickable('self-rating-round', roundId);
    await trx
      .insertInto('ratingRound')
      .values({
        ...kept,
        id: roundId,
        ratedOn: '2026-11-02',
        words: word(round.removed ? null : 'self-rating-round', roundId),
        finishedAt: at,
        removedAt: removedAt(at, round),
      })
      .execute();
    await trx
      .insertInto('selfRating')
      .values({
        ...kept,
        id: id(),
        area: 'rest',
        value: 6,
        ratedOn: '2026-11-02',
        roundId,
        removedAt: removedAt(at, round),
      })
      .execute();
  }
};

/** Those of one pathway; words of one that was let pass, or that has a contact, stay. */
const writeCheckIns = async (
  { trx, written, at, id, word, day, tickable }: Pen,
  { checkIns }: RandomPerson,
  pathway: { readonly id: string; readonly supported: boolean; readonly tellable: boolean },
): Promise<void> => {
  const contactId = written.tickable.find(({ item }) => item === 'contacts')?.id ?? null;
  for (const kind of checkIns) {
    const checkInId = id();
    const isDone = kind === 'done' || kind === 'with-contact';
    const leaves =
      pathway.tellable && (isDone || (kind === 'coming' && pathway.supported)) ? 'check-ins' : null;
    const hasContact = kind === 'with-contact' && contactId !== null;
    tickable('check-ins', checkInId);
    await trx
      .insertInto('checkIn')
      .values({
        id: checkInId,
        pathwayId: pathway.id,
        clientId: written.clientId,
        dueOn: kind === 'coming' ? '2026-12-20' : '2026-11-09',
        doneOn: isDone ? day(leaves, checkInId) : null,
        contactId: hasContact ? contactId : null,
        words: word(hasContact ? null : leaves, checkInId),
        removedAt: kind === 'removed' ? at : null,
        proposedBy: null,
      })
      .execute();
  }
};

const writePathways = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word, day, tickable } = pen;
  for (const pathway of person.pathways) {
    const pathwayId = id();
    const ended = pathway.status === 'interrupted' || pathway.status === 'changed';
    const item = pathway.removed || (person.sanctioning && ended) ? null : 'pathways';
    tickable('pathways', pathwayId);
    tickable('support-periods', pathwayId);
    await trx
      .insertInto('pathway')
      .values({
        id: pathwayId,
        clientId: written.clientId,
        type: 'work-trial',
        partnerId: null,
        status: pathway.status,
        provider: word(person.turvakielto ? null : item, pathwayId),
        words: word(item, pathwayId),
        reason: word(person.sanctioning ? null : item, pathwayId),
        plannedOn: null,
        startedOn: '2026-11-02',
        endedOn: null,
        supportUntil: pathway.supported ? day(item === null ? null : 'support-periods', pathwayId) : null,
        supportContinues: pathway.supported ? 1 : 0,
        receivedOn: null,
        receivedHow: null,
        referralId: null,
        enteredAt: at,
        updatedAt: at,
        removedAt: removedAt(at, pathway),
      })
      .execute();
    await writeCheckIns(pen, person, { ...pathway, id: pathwayId, tellable: item !== null });
  }
};

/** A guardian who may be told nothing: only that leaves, with all that leaves, and of the guardian the name where it says who is meant. */
const writeGuardian = async (
  { trx, written: { clientId }, at, id, word }: Pen,
  { guardian, turvakielto }: RandomPerson,
): Promise<void> => {
  if (guardian === 'none') return;
  const closeOneId = id();
  await trx
    .insertInto('closeOne')
    .values({
      id: closeOneId,
      clientId,
      name: word(guardian === 'one' && !turvakielto ? 'not-to-tell' : null),
      relation: null,
      isGuardian: 1,
      permittedOn: null,
      phone: word(null),
      enteredAt: at,
      updatedAt: at,
      removedAt: null,
    })
    .execute();
  await trx
    .insertInto('prohibition')
    .values({
      id: id(),
      clientId,
      kind: 'guardian',
      partnerId: null,
      closeOneId: guardian === 'anyone' ? null : closeOneId,
      item: null,
      words: word(null),
      givenOn: '2026-11-20',
      enteredAt: at,
      withdrawnAt: guardian === 'lifted' ? at : null,
    })
    .execute();
};

const writeAround = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word, tickable } = pen;
  const kept = { clientId: written.clientId, enteredAt: at };
  for (const closeOne of person.closeOnes) {
    const closeOneId = id();
    const item = closeOne.shared && !closeOne.removed ? 'close-ones' : null;
    tickable('close-ones', closeOneId, true);
    await trx
      .insertInto('closeOne')
      .values({
        ...kept,
        id: closeOneId,
        name: word(item, closeOneId),
        relation: 'mother',
        permittedOn: null,
        phone: word(item, closeOneId),
        email: word(item, closeOneId),
        mayBeShared: closeOne.shared ? 1 : 0,
        words: word(null),
        updatedAt: at,
        removedAt: removedAt(at, closeOne),
      })
      .execute();
  }
  await writeGuardian(pen, person);
  for (const worker of person.workers) {
    const workerId = id();
    const item = worker.former || worker.removed ? null : 'workers';
    tickable('workers', workerId);
    await trx
      .insertInto('networkWorker')
      .values({
        ...kept,
        id: workerId,
        partnerId: null,
        name: word(item, workerId),
        organisation: word(item, workerId),
        role: word(item, workerId),
        phone: word(item, workerId),
        email: word(item, workerId),
        part: word(item, workerId),
        isTreating: 0,
        validFrom: null,
        validTo: worker.former ? '2026-01-31' : null,
        removedAt: removedAt(at, worker),
      })
      .execute();
  }
};

const writeMatters = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word, tickable } = pen;
  const kept = { clientId: written.clientId, enteredAt: at };
  for (const promise of person.promises) {
    const taskId = id();
    tickable('promises', taskId);
    await trx
      .insertInto('task')
      .values({
        ...kept,
        id: taskId,
        kind: 'promise',
        title: word(promise.done || promise.removed ? null : 'promises', taskId),
        words: word(null),
        dueOn: null,
        repeatUntil: null,
        repeatsFrom: null,
        followsId: null,
        doneOn: promise.done ? '2026-11-01' : null,
        formId: null,
        contactId: null,
        removedAt: removedAt(at, promise),
      })
      .execute();
  }
  for (const form of person.forms) {
    const formId = id();
    tickable('forms', formId);
    await trx
      .insertInto('form')
      .values({
        ...kept,
        id: formId,
        name: word(form.removed ? null : 'forms', formId),
        benefit: null,
        partnerId: null,
        deadline: null,
        submittedOn: '2026-11-01',
        decidedOn: null,
        decision: null,
        updatedAt: at,
        removedAt: removedAt(at, form),
      })
      .execute();
    await trx
      .insertInto('formNeed')
      .values({ formId, position: 0, words: word(null) })
      .execute();
  }
};

/** A text that holds one word, as its file's bytes. */
const writePapers = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word, tickable } = pen;
  for (const paper of person.papers) {
    const attachmentId = id();
    const item = paper.removed ? null : 'papers';
    tickable('papers', attachmentId);
    const body = utf8(word(item, attachmentId));
    await trx
      .insertInto('attachment')
      .values({
        id: attachmentId,
        clientId: written.clientId,
        title: word(item, attachmentId),
        originalName: `${word(item, attachmentId)}.txt`,
        mediaType: 'text/plain',
        size: body.length,
        sha256: sha256Hex(body),
        noteId: null,
        formId: null,
        datedOn: null,
        words: word(null),
        enteredAt: at,
        removedAt: removedAt(at, paper),
      })
      .execute();
    await trx
      .insertInto('attachmentChunk')
      .values({ attachmentId, position: 0, body: Buffer.from(body) })
      .execute();
  }
};

/** Situation, assessments, pathways, people around, matters and papers of a random person. */
export const writeRandomCasework = async (pen: Pen, person: RandomPerson): Promise<void> => {
  for (const write of [
    writeSituation,
    writeAssessments,
    writePathways,
    writeAround,
    writeMatters,
    writePapers,
  ])
    await write(pen, person);
};
