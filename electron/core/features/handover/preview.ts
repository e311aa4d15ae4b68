import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { isVisible } from '#shared/contract/text.ts';
import type { Opening } from '#shared/contract/unit-cards.ts';
import { themeWithGround } from '#shared/codes/situation.ts';
import type { Handle } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { formVersion } from '../../casefile/migrate.ts';
import type { Db } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import type { PacketEntry } from '../../packet/build.ts';
import { limits } from '../../packet/limits.ts';
import type { HandoverList } from '../../print/documents.ts';
import { knownClient } from '../known-client.ts';
import { ownerOf } from '../partners/own-card.ts';
import { sealingKeys } from '../partners/sealing-keys.ts';
import { pdfOf } from '../pdf-of.ts';
import { collect } from './collect.ts';
import type { Collected } from './collect.ts';
import { listName, writeDocument } from './document.ts';
import { peopleHash } from './hash.ts';
import { awayNow, forbids, receiverOf } from './offer.ts';
import { tellOf, teller } from './progress.ts';

export type Args = ParsedArgsOf<'handover.preview'>;
export type Sensitive = ResultOf<'handover.preview'>['sensitive'];

/** A handover that was looked at and may leave as it stands. */
export interface BuiltHandover {
  readonly args: Args;
  readonly entries: readonly PacketEntry[];
  readonly list: HandoverList;
  readonly sensitive: Sensitive;
  /** Of everybody's rows, as they were looked at. */
  readonly hash: string;
}

const kind = 'handover';
export const heldHandover = (app: App, handle: Handle): BuiltHandover | null =>
  app.handles.find<BuiltHandover>(kind, handle);

/** How much of it is told to few. */
export function sensitiveIn({ rows }: Collected): Sensitive {
  const count = (fits: (row: Collected['rows'][number]) => boolean) => rows.filter(fits).length;
  return {
    turvakielto: count(({ table, values }) => table === 'client' && values.turvakielto === 1),
    privateNotes: count(({ table, values }) => table === 'note' && values.is_private === 1),
    offence: count(
      ({ table, values }) =>
        table === 'theme_card' && values.theme === themeWithGround && values.removed_at === null,
    ),
    prohibitions: count(({ table, values }) => table === 'prohibition' && values.withdrawn_at === null),
    identityCodes: count(({ table, values }) => table === 'client' && values.identity_code !== null),
  };
}

export const isSensitive = (sensitive: Sensitive): boolean =>
  Object.values(sensitive).some((count) => count > 0);

type CheckError =
  | 'client-not-found'
  | 'client-erased'
  | 'handover-forbidden'
  | 'handover-without-ground'
  | 'handover-already-away'
  | 'partner-not-found'
  | 'key-missing'
  | 'key-revoked'
  | 'key-changed'
  | 'key-not-verified';

/** Who may be handed over, to whom, and why. Asked for the preview, and again in the transaction in which it leaves. */
export async function checkHandover(
  db: Db,
  { partnerId, people, refused }: Args,
): Promise<Result<Opening, CheckError>> {
  const partner = await receiverOf(db, partnerId);
  if (!partner.ok) return partner;
  const keys = await sealingKeys(db, partnerId);
  if (!keys.ok) return keys;
  const away = await awayNow(db);
  for (const { clientId, basis, words } of people) {
    const client = await knownClient(db, clientId);
    if (!client.ok) return client;
    if (client.value.mergedInto !== null || refused.includes(clientId)) return failure('client-not-found');
    if (away.has(clientId)) return failure('handover-already-away');
    if (basis === 'law' && !isVisible(words)) return failure('handover-without-ground');
    if ((await forbids(db, clientId, partner.value)) !== null) return failure('handover-forbidden');
  }
  for (const clientId of refused) {
    const client = await knownClient(db, clientId);
    if (!client.ok) return client;
  }
  return success(keys.value.opening);
}

const countOf = ({ rows }: Collected, clientId: string, table: string) =>
  rows.filter((row) => row.table === table && row.owner === clientId && row.values.archived_at == null)
    .length;

/** The list for humans: who, with counts, from whom, to whom and why; whoever refused is not on it. */
async function listOf(app: App, db: Db, args: Args, found: Collected): Promise<HandoverList> {
  const partner = await db
    .selectFrom('partner')
    .selectAll()
    .where('id', '=', args.partnerId)
    .executeTakeFirstOrThrow();
  const owner = await ownerOf(db);
  const names = new Map(
    found.rows
      .filter(({ table }) => table === 'client')
      .map(({ owner: id, values }) => [
        id,
        { name: String(values.display_name), birthDate: values.birth_date },
      ]),
  );
  const byPerson = Map.groupBy(found.rows, (row) => row.owner);
  return {
    kind: 'handover',
    date: app.clock.today(),
    from: { ...owner, name: owner.holder },
    to: { name: partner.contactPerson, organisation: partner.name, unit: partner.unit },
    reason: args.reason,
    people: args.people.map(({ clientId, basis, words }) => {
      const own = { people: found.people, rows: byPerson.get(clientId) ?? [], shared: [] };
      const person = names.get(clientId);
      return {
        name: person?.name ?? '',
        birthDate: PlainDate.nullable()
          .catch(null)
          .parse(person?.birthDate ?? null),
        basis,
        words,
        notes: countOf(own, clientId, 'note'),
        contacts: countOf(own, clientId, 'contact'),
        papers: countOf(own, clientId, 'attachment'),
        rows: own.rows.length,
      };
    }),
  };
}

/** Gathers everything and shows what leaves. Nothing is written. */
export async function previewHandover(app: App, args: Args): Answer<'handover.preview'> {
  const file = app.caseFile();
  if (!file) return failure('locked');
  const tell = teller(app);
  const gathered = await app.read(async (db) => {
    const checked = await checkHandover(db, args);
    if (!checked.ok) return checked;
    const found = await collect(
      db,
      args.people.map(({ clientId }) => clientId),
      { tell: (done) => tellOf(app)(done * 0.6) },
    );
    return success({ found, opening: checked.value, list: await listOf(app, db, args, found) });
  });
  if (!gathered.ok) return gathered;
  const { found, list, opening } = gathered.value;
  const hash = await peopleHash(found.rows);
  await tell(0.7);
  const document = await writeDocument({ form: formVersion(file.raw), reason: args.reason, hash }, found);
  if (document === null) return failure('handover-too-large');
  const pdf = await pdfOf(app, list, { language: args.language });
  const entries = [
    { name: listName, originalName: listName, mediaType: 'application/pdf', bytes: pdf },
    ...document,
  ];
  const size = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  // Tar rounds each entry up and adds a header; age adds less than a thousandth.
  if (size + entries.length * 1024 + limits.manifestBytes > limits.packetBytes)
    return failure('handover-too-large');
  const sensitive = sensitiveIn(found);
  const handle = app.handles.keep<BuiltHandover>(kind, { args, entries, list, sensitive, hash });
  return success({
    handle,
    pdf,
    people: args.people.length,
    rows: found.rows.length,
    papers: found.rows.filter(({ table }) => table === 'attachment').length,
    size,
    sensitive,
    opening,
  });
}
