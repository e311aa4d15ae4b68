import { basename } from 'node:path';
import { codeOf, labelOf } from '#shared/codes/define.ts';
import { ratingAreas } from '#shared/codes/plans.ts';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { PlanSnapshot, Step } from '#shared/contract/plans.ts';
import { ClockTime, momentInHelsinki } from '#shared/dates/clock-time.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant, dayOf } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { Db } from '../../db.ts';
import type { PlanContent, PlanCopy, PlanStep, SelfRating, Worker } from '../../print/documents.ts';
import { renderPdf } from '../../print/render.ts';
import { writeChosen } from '../chosen-files.ts';
import type { WriteError } from '../chosen-files.ts';
import { knownClient } from '../known-client.ts';
import { ownerOf } from '../partners/own-card.ts';
import { currentSnapshot, isEmpty, planOf } from './queries.ts';
import { freezeVersion } from './versions.ts';

/**
 * What a plan says on paper. Steps and goals that were let go or became something else are left out: the paper looks
 * ahead and blames nobody. An area of life that says too much bears a neutral word (rule 1 against harm).
 */
export function planContent(plan: PlanSnapshot, language: Language): PlanContent {
  const stands = ({ status }: { status: string }) => status !== 'dropped' && status !== 'changed';
  return {
    strengths: plan.strengths.filter(({ kind }) => kind !== 'wish').map(({ text }) => text),
    wishes: plan.strengths.filter(({ kind }) => kind === 'wish').map(({ text }) => text),
    goals: plan.goals.filter(stands).map((goal) => ({
      words: goal.words,
      reached: goal.status === 'reached',
      intermediateGoals: goal.intermediateGoals.filter(stands).map((intermediate) => ({
        text: intermediate.text,
        reached: intermediate.status === 'reached',
        steps: intermediate.steps.filter(stands).map(stepOnPaper),
      })),
    })),
    ratings: ratingsOnPaper(plan, language),
  };
}

function stepOnPaper(step: Step): PlanStep {
  const when = step.due ? { day: step.due } : step.dueText ? { words: step.dueText } : undefined;
  const status = step.status === 'done' ? 'done' : step.status === 'partly' ? 'going' : 'ahead';
  const doneOn = status === 'done' && step.statusChangedAt ? dayOf(step.statusChangedAt) : undefined;
  return { text: step.text, who: step.who, when, status, doneOn };
}

function ratingsOnPaper(plan: PlanSnapshot, language: Language): SelfRating[] {
  const areas = new Map<
    string,
    { area: string; points: { day: SelfRating['points'][number]['day']; value: number }[] }
  >();
  for (const rating of plan.ratings) {
    const key = `${rating.area} ${rating.ownArea}`;
    const known = areas.get(key) ?? { area: areaOnPaper(rating.area, rating.ownArea, language), points: [] };
    known.points.push({ day: rating.ratedOn, value: rating.value });
    areas.set(key, known);
  }
  return [...areas.values()];
}

function areaOnPaper(
  area: PlanSnapshot['ratings'][number]['area'],
  ownArea: string,
  language: Language,
): string {
  if (area === 'own' && ownArea) return ownArea;
  return codeOf(ratingAreas, area).sensitivity === 'sensitive'
    ? textFor(language)('print.plan.neutralArea')
    : labelOf(ratingAreas, area, language);
}

/** The client's copy and the snapshot that it shows. Errors: `client-not-found`, `client-erased`, `plan-empty`. */
export async function clientsCopy(
  app: Pick<App, 'clock'>,
  db: Db,
  clientId: ClientId,
  language: Language,
): Promise<
  Result<{ document: PlanCopy; snapshot: PlanSnapshot }, 'client-not-found' | 'client-erased' | 'plan-empty'>
> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const snapshot = await currentSnapshot(db, clientId, client.value.displayName);
  if (isEmpty(snapshot)) return failure('plan-empty');
  const plan = await planOf(db, clientId);
  if (!plan.ok) return plan;
  const nextMeeting = await nextAppointment(app, db, clientId);
  return success({
    snapshot,
    document: {
      kind: 'plan',
      ...planContent(snapshot, language),
      client: snapshot.clientName,
      date: app.clock.today(),
      // An agreement about something else than what stands on the paper must not stand on it.
      agreedOn: plan.value.changedSinceAgreement ? undefined : (plan.value.agreedOn ?? undefined),
      nextMeeting:
        nextMeeting && client.value.turvakielto === 1 ? { ...nextMeeting, place: undefined } : nextMeeting,
      coach: await coachOf(db),
    },
  });
}

async function nextAppointment(
  app: Pick<App, 'clock'>,
  db: Db,
  clientId: ClientId,
): Promise<PlanCopy['nextMeeting']> {
  const startOfToday = momentInHelsinki(app.clock.today(), ClockTime.parse('00:00'));
  const row = await db
    .selectFrom('appointment')
    .select(['startsAt', 'hasTime', 'place'])
    .where('clientId', '=', clientId)
    .where('status', '=', 'agreed')
    .where((on) =>
      on.or([
        on('startsAt', '>=', app.clock.now()),
        on.and([on('hasTime', '=', 0), on('startsAt', '>=', startOfToday)]),
      ]),
    )
    .orderBy('startsAt')
    .limit(1)
    .executeTakeFirst();
  return row && { at: Instant.parse(row.startsAt), hasTime: row.hasTime === 1, place: row.place };
}

/** Who to call: the case file's owner. */
async function coachOf(db: Db): Promise<Worker> {
  const owner = await ownerOf(db);
  return {
    name: owner.holder,
    title: owner.title,
    organisation: owner.organisation,
    unit: owner.unit,
    phone: owner.phone,
    email: owner.email,
  };
}

type PrintError =
  | WriteError
  | Extract<
      ErrorCode,
      | 'client-not-found'
      | 'client-erased'
      | 'plan-empty'
      | 'cancelled'
      | 'cannot-open-here'
      | 'cannot-print-here'
    >;

/**
 * The client's copy: to look at (freezes nothing), or saved, opened or printed, each of which freezes the version that
 * left. `open` saves first where the user says, since no clear file is ever written unasked.
 */
export async function printPlan(
  app: App,
  { clientId, language, deliver }: ParsedArgsOf<'plans.print'>,
): Promise<Result<ResultOf<'plans.print'>, PrintError>> {
  const copy = await app.read((db) => clientsCopy(app, db, clientId, language));
  if (!copy.ok) return copy;
  const { document, snapshot } = copy.value;
  const pdf = await renderPdf(document, { language });
  if (deliver === 'view') return success({ pdf, savedAs: null });

  const title = `${textFor(language)('print.plan.title')} ${formatDate(document.date, language)}`;
  const freeze = () =>
    app.write(async (trx) => {
      await freezeVersion(trx, app.clock, app.ids, clientId, snapshot, { reason: 'printed' });
      return success(null);
    });

  if (deliver === 'print') {
    const printed = await app.ports.opener.print(pdf, title);
    if (printed === 'cancelled') return failure('cancelled');
    if (printed === 'unavailable') return failure('cannot-print-here');
    await freeze();
    return success({ pdf: null, savedAs: null });
  }

  const chosen = await app.ports.dialogs.chooseSave({ kind: 'pdf', suggestedName: `${title}.pdf` });
  if (chosen === null) return failure('cancelled');
  // The ending also keeps the file apart from any case file.
  const path = chosen.toLowerCase().endsWith('.pdf') ? chosen : `${chosen}.pdf`;
  const saved = await writeChosen(path, pdf);
  if (!saved.ok) return saved;
  await freeze();
  const savedAs = basename(path);
  if (deliver === 'open' && (await app.ports.opener.open(path)) === 'unavailable') {
    return failure('cannot-open-here', { savedAs });
  }
  return success({ pdf: null, savedAs });
}
