import { basename } from 'node:path';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import { formatDate } from '#shared/dates/format.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { DisclosureId, PacketId, PartnerId, SubstituteExtractId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import { namedEntry } from '../../packet/build.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { writeExtract } from '../../packet/extract.ts';
import type { ExtractPerson } from '../../packet/extract.ts';
import { writeChosen } from '../chosen-files.ts';
import type { WriteError } from '../chosen-files.ts';
import { forbids, receiverOf as receiverToHandTo } from '../handover/offer.ts';
import { initialsOf } from '../initials.ts';
import { leavePacket } from '../packets/leave.ts';
import type { Letter, Standing } from '../packets/leave.ts';
import type { SealingKeyError } from '../partners/sealing-keys.ts';
import { sealingKeys } from '../partners/sealing-keys.ts';
import { composeExtract } from './content.ts';
import { heldExtract } from './preview.ts';
import type { BuiltExtract } from './preview.ts';

/** The items of the registry that somebody's part of an extract holds. */
const itemsOf = (person: ExtractPerson): ItemKey[] => {
  const held: readonly [ItemKey, boolean][] = [
    ['name', true],
    ['phone', person.phone !== ''],
    ['reach', person.reach !== ''],
    [
      'reach-safely',
      [person.reachSafely, person.whoMayAnswer, person.notToMention, person.safetyNote].some(
        (text) => text !== '',
      ),
    ],
    ['promises', person.promises.length > 0],
    ['next-contact', person.meetings.length > 0],
    ['notes', person.lastAgreed !== ''],
  ];
  return held.filter(([, isHeld]) => isHeld).map(([item]) => item);
};

const titleOf = ({ language, extract }: BuiltExtract): string =>
  textFor(language)('print.extract.titleUntil', { day: formatDate(extract.validUntil, language) });

/** What was looked at is still what would leave. */
const stillSo = async (
  trx: WritableDb,
  app: App,
  built: BuiltExtract,
): Promise<Result<null, 'preview-outdated'>> => {
  const now = await composeExtract(trx, app.clock.today(), built.args);
  return now.ok && now.value.mark === built.mark ? done : failure('preview-outdated');
};

interface Left {
  readonly way: 'packet' | 'print';
  readonly partnerId: string | null;
  readonly packetId: PacketId | null;
  readonly state: 'sealing' | 'left';
  readonly sha256: string;
}

/** Enters the extract, and for each person of it a disclosure with an audit entry. */
async function enter(
  trx: WritableDb,
  app: App,
  built: BuiltExtract,
  left: Left,
): Promise<SubstituteExtractId> {
  const { extract, clientIds, language, args } = built;
  const extractId = app.ids.next<SubstituteExtractId>();
  const at = app.clock.now();
  await trx
    .insertInto('substituteExtract')
    .values({
      id: extractId,
      substitute: extract.substitute,
      partnerId: left.partnerId,
      validFrom: extract.validFrom,
      validUntil: extract.validUntil,
      packetId: left.packetId,
      madeAt: at,
    })
    .execute();
  for (const [index, clientId] of clientIds.entries()) {
    const person = extract.people[index];
    if (!person) continue;
    await trx
      .insertInto('substituteExtractClient')
      .values({ extractId, clientId, words: args.clients[index]?.words ?? '' })
      .execute();
    const disclosureId = app.ids.next<DisclosureId>();
    await trx
      .insertInto('disclosure')
      .values({
        id: disclosureId,
        clientId,
        partnerId: left.partnerId,
        packetId: left.packetId,
        way: left.way,
        state: left.state,
        sha256: left.sha256,
        at,
        recipient: extract.substitute,
        words: titleOf(built),
      })
      .execute();
    await trx
      .insertInto('disclosureItem')
      .values(
        itemsOf(person).map((item, position) => ({
          disclosureId,
          position,
          item,
          label: disclosableItems[item].labels[language],
        })),
      )
      .execute();
    await audit(trx, app.clock, {
      action: 'extract.given',
      clientId,
      recordKind: 'substitute-extract',
      recordId: extractId,
      detail: left.way,
    });
  }
  return extractId;
}

/** The extract on paper: saved where the user says, or given to the window to print. */
export async function printExtract(
  app: App,
  { handle, deliver }: ParsedArgsOf<'substitutes.print'>,
): Answer<'substitutes.print'> {
  const built = heldExtract(app, handle);
  if (!built) return failure('preview-outdated');
  const { pdf } = built;
  let path: string | null = null;
  if (deliver === 'save') {
    const chosen = await app.ports.dialogs.chooseSave({
      kind: 'pdf',
      suggestedName: `${titleOf(built)}.pdf`,
    });
    if (chosen === null) return failure('cancelled');
    path = chosen.toLowerCase().endsWith('.pdf') ? chosen : `${chosen}.pdf`;
  }
  const left = await app.write(
    async (trx): Promise<Result<SubstituteExtractId, WriteError | 'preview-outdated'>> => {
      const same = await stillSo(trx, app, built);
      if (!same.ok) return same;
      const extractId = await enter(trx, app, built, {
        way: 'print',
        partnerId: null,
        packetId: null,
        state: 'left',
        sha256: sha256Hex(pdf),
      });
      if (path !== null) {
        const written = await writeChosen(path, pdf);
        if (!written.ok) return written;
      }
      return success(extractId);
    },
  );
  if (!left.ok) return left;
  app.handles.drop(handle);
  return success({
    extractId: left.value,
    pdf: deliver === 'print' ? pdf : null,
    savedAs: path === null ? null : basename(path),
  });
}

/** Another coach who is still in the directory and whom none of these people has forbidden, and their keys as they stand now. */
const receiverOf = async (
  db: Db,
  partnerId: PartnerId,
  { extract, clientIds }: BuiltExtract,
): Promise<Result<Standing, 'partner-not-found' | 'extract-forbidden' | SealingKeyError>> => {
  const partner = await receiverToHandTo(db, partnerId);
  if (!partner.ok) return partner;
  const refusing: string[] = [];
  for (const [index, clientId] of clientIds.entries()) {
    if ((await forbids(db, clientId, partner.value)) !== null)
      refusing.push(initialsOf(extract.people[index]?.name ?? ''));
  }
  if (refusing.length > 0) return failure('extract-forbidden', { initials: refusing.join(', ') });
  const keys = await sealingKeys(db, partnerId);
  return keys.ok ? success({ recipients: keys.value.keys.map(({ recipient }) => recipient) }) : keys;
};

type SealError = 'partner-not-found' | 'extract-forbidden' | SealingKeyError | 'preview-outdated';

/** Seals the extract for another coach and lets it leave. */
export async function sealExtract(
  app: App,
  { handle, partnerId }: ParsedArgsOf<'substitutes.seal'>,
): Answer<'substitutes.seal'> {
  const built = heldExtract(app, handle);
  if (!built) return failure('preview-outdated');
  const left = await leavePacket<Standing, Letter, SubstituteExtractId, SealError>(app, {
    standing: (db) => receiverOf(db, partnerId, built),
    write: () =>
      Promise.resolve({
        kind: 'extract',
        purpose: titleOf(built),
        consentId: null,
        inReplyTo: null,
        entries: [
          namedEntry('extract.pdf', 'application/pdf', built.pdf),
          namedEntry('extract.json', 'application/json', writeExtract(built.extract)),
        ],
      }),
    refusals: { overtaken: 'preview-outdated', changed: 'key-changed' },
    enter: async (trx, { packetId }) => {
      const same = await stillSo(trx, app, built);
      if (!same.ok) return same;
      const nobody = { clientId: null, referralId: null, number: null, consentId: null };
      return success({
        row: { ...nobody, partnerId, ground: '', ledger: [], reply: null },
        beside: (_trx, sha256) =>
          enter(trx, app, built, { way: 'packet', partnerId, packetId, state: 'sealing', sha256 }),
      });
    },
  });
  if (!left.ok) return left;
  app.handles.drop(handle);
  return success({ extractId: left.value.entered, fileName: left.value.fileName });
}
