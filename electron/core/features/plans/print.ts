import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { PaperPart, PlanSnapshot } from '#shared/contract/plans.ts';
import { ClockTime, momentInHelsinki } from '#shared/dates/clock-time.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { textForPaper } from '#shared/i18n/index.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { Db } from '../../db.ts';
import type { PlanCopy } from '../../print/documents.ts';
import type { Worker } from '../../print/worker.ts';
import { pdfOf } from '../pdf-of.ts';
import type { WriteError } from '../chosen-files.ts';
import { knownClient } from '../known-client.ts';
import { leaveAsPdf } from '../leave-as-pdf.ts';
import { ownerOf } from '../partners/own-card.ts';
import { planContent } from './on-paper.ts';
import { planOf } from './queries.ts';
import { currentSnapshot, isEmpty } from './snapshot.ts';
import { freezeVersion } from './versions.ts';

/** The client's copy and the snapshot that it shows. Errors: `client-not-found`, `client-erased`, `plan-empty`. */
export async function clientsCopy(
  app: Pick<App, 'clock'>,
  db: Db,
  clientId: ClientId,
  language: Language,
  { plain = false, parts }: { readonly plain?: boolean; readonly parts: readonly PaperPart[] },
): Promise<
  Result<{ document: PlanCopy; snapshot: PlanSnapshot }, 'client-not-found' | 'client-erased' | 'plan-empty'>
> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const snapshot = await currentSnapshot(db, clientId, client.value.displayName);
  if (isEmpty(snapshot)) return failure('plan-empty');
  const plan = await planOf(db, clientId);
  if (!plan.ok) return plan;
  const nextMeeting = parts.includes('next') ? await nextAppointment(app, db, clientId) : undefined;
  return success({
    snapshot,
    document: {
      kind: 'plan',
      ...planContent(snapshot, language, parts),
      plain,
      pace: parts.includes('goals') ? snapshot.frame?.paceWords : undefined,
      client: snapshot.clientName,
      date: app.clock.today(),
      // The day always stands on the paper; that it was about something else than what stands there, too.
      agreedOn: plan.value.agreedOn ?? undefined,
      changedSince: plan.value.changedSinceAgreement,
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
      'client-not-found' | 'client-erased' | 'plan-empty' | 'cancelled' | 'cannot-open-here'
    >;

/**
 * The client's copy: to look at (freezes nothing), or saved, opened or printed, each of which freezes the version that
 * left.
 */
export async function printPlan(
  app: App,
  { clientId, language: paper, parts, deliver }: ParsedArgsOf<'plans.print'>,
): Promise<Result<ResultOf<'plans.print'>, PrintError>> {
  const plain = paper === 'fi-plain';
  const language = plain ? 'fi' : paper;
  const copy = await app.read((db) => clientsCopy(app, db, clientId, language, { plain, parts }));
  if (!copy.ok) return copy;
  const { document, snapshot } = copy.value;
  const pdf = await pdfOf(app, document, { language });
  const name = `${textForPaper(paper)('print.plan.title')} ${formatDate(document.date, language)}`;
  return leaveAsPdf(app, { pdf, name, deliver }, (trx) =>
    freezeVersion(trx, app.clock, app.ids, clientId, snapshot, { reason: 'printed' }),
  );
}
