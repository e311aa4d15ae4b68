import { basename } from 'node:path';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import { formatDate } from '#shared/dates/format.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { DisclosureId, PacketId, SubstituteExtractId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit, auditHead } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import { buildPacket } from '../../packet/build.ts';
import type { PacketEntry } from '../../packet/build.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { writeExtract } from '../../packet/extract.ts';
import type { ExtractPerson } from '../../packet/extract.ts';
import { packetFileName } from '../../packet/seal.ts';
import { writeChosen } from '../chosen-files.ts';
import type { WriteError } from '../chosen-files.ts';
import { beginSealing, markLeft, senderOf, takeBack } from '../packets/outgoing.ts';
import { ownerOf, ownKeysOf } from '../partners/own-card.ts';
import { seal } from '../sealing-of.ts';
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

const named = (name: string, mediaType: string, bytes: Uint8Array): PacketEntry => ({
  name,
  originalName: name,
  mediaType,
  bytes,
});

/** Seals the extract for another coach and writes it where the user says; the ledger goes from "sealing" to "left" as with a referral. */
export async function sealExtract(
  app: App,
  { handle, partnerId }: ParsedArgsOf<'substitutes.seal'>,
): Answer<'substitutes.seal'> {
  const built = heldExtract(app, handle);
  if (!built) return failure('preview-outdated');
  const own = await ownKeysOf(app);
  const found = await app.read(async (db) => {
    const partner = await db
      .selectFrom('partner')
      .select('id')
      .where('id', '=', partnerId)
      .where('archivedAt', 'is', null)
      .executeTakeFirst();
    if (!partner) return failure('partner-not-found');
    const keys = await sealingKeys(db, partnerId);
    if (!keys.ok) return keys;
    const counter = await db.selectFrom('ownKey').select('counter').executeTakeFirstOrThrow();
    return success({
      keys: keys.value,
      owner: await ownerOf(db),
      counter: counter.counter + 1,
      head: await auditHead(db),
    });
  });
  if (!found.ok) return found;
  const { keys, owner, counter, head } = found.value;
  const packetId = app.ids.next<PacketId>();
  const entries = [
    named('extract.pdf', 'application/pdf', built.pdf),
    named('extract.json', 'application/json', writeExtract(built.extract)),
  ];
  const { manifest, tar } = await buildPacket(
    {
      packetId,
      kind: 'extract',
      created: app.clock.now(),
      sender: senderOf(owner, own),
      recipients: keys.map(({ recipient }) => recipient),
      purpose: titleOf(built),
      consentId: null,
      inReplyTo: null,
      counter,
      auditHead: head.hash,
      practice: app.caseFile()?.practice ?? false,
    },
    entries,
    own.signingSecret,
  );
  const sealed = await seal(app, tar, manifest.recipients);
  if (!sealed.ok && sealed.error.code === 'cancelled') return failure('cancelled');
  if (!sealed.ok) throw new Error(`the extract could not be sealed: ${sealed.error.code}`);
  const sha256 = sha256Hex(sealed.value);
  const path = await app.ports.dialogs.chooseSave({ kind: 'packet', suggestedName: packetFileName() });
  if (path === null) return failure('cancelled');

  const begun = await app.write(
    async (trx): Promise<Result<SubstituteExtractId, 'preview-outdated' | 'key-changed'>> => {
      const same = await stillSo(trx, app, built);
      if (!same.ok) return same;
      // While the dialog was open another packet may have taken the counter, or a key may have changed.
      const now = await sealingKeys(trx, partnerId);
      const last = await trx.selectFrom('ownKey').select('counter').executeTakeFirstOrThrow();
      const sameKeys =
        now.ok && now.value.map((key) => key.recipient).join() === keys.map((key) => key.recipient).join();
      if (!sameKeys) return failure('key-changed');
      if (last.counter !== counter - 1) return failure('preview-outdated');
      await beginSealing(trx, app.clock, app.ids, {
        manifest,
        entries,
        sha256,
        fileName: basename(path),
        partnerId,
        clientId: null,
        referralId: null,
        number: null,
        consentId: null,
        ground: '',
        ledger: [],
        reply: null,
      });
      return success(
        await enter(trx, app, built, { way: 'packet', partnerId, packetId, state: 'sealing', sha256 }),
      );
    },
  );
  if (!begun.ok) return begun;
  const written = await writeChosen(path, sealed.value);
  if (!written.ok) {
    await app.write(async (trx) => {
      await trx.deleteFrom('substituteExtract').where('packetId', '=', packetId).execute();
      return takeBack(trx, app.clock, packetId);
    });
    return written;
  }
  await app.write((trx) => markLeft(trx, app.clock, packetId));
  app.handles.drop(handle);
  return success({ extractId: begun.value, fileName: basename(path) });
}
