import type { WayOut } from '#shared/codes/ways.ts';
import { disclosableItems, itemKeys, type ItemKey } from '#shared/disclosure/registry.ts';
import type { Handle, PacketId, ReferralId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { success, type Result } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { auditHead } from '../../casefile/audit.ts';
import { readArchive } from '../../packet/archive.ts';
import { changesName, parseChanges, writeChanges, type Change } from '../../packet/changes.ts';
import { buildPacket, namedEntry, type BuiltPacket, type PacketEntry } from '../../packet/build.ts';
import { referralBundle } from '../../packet/fhir/bundle.ts';
import { readReferral } from '../../packet/fhir/read.ts';
import { pdfOf } from '../pdf-of.ts';
import { wordsOfKey } from '../partners/keys.ts';
import { ownKeysOf } from '../partners/own-card.ts';
import { lettersOnly, withPassphrase } from '../packets/leaving-file.ts';
import { senderOf } from '../packets/outgoing.ts';
import { proposedPassphrase } from '../packets/proposed-passphrase.ts';
import { makeReplyKey, replyKeyName, writeReplyKey } from '../../packet/reply-key.ts';
import { composeReferral, type ComposeError, type Composed } from './compose.ts';
import { codeAudit } from './identity-code-audit.ts';
import { callWords, languageOf, letterOf, purposeOf, titleOf } from './letter.ts';
import { paperEntries } from './paper-items.ts';

/** What the window looked at: sealing takes exactly these bytes. */
export interface BuiltReferral extends BuiltPacket {
  readonly referralId: ReferralId;
  readonly entries: readonly PacketEntry[];
  readonly mark: string;
  readonly way: WayOut;
  readonly language: Language;
  /** Public half of the key that an answer to this packet is signed with; null where none may be given with it. */
  readonly replyKey: string | null;
}

const kind = 'referral-preview';
const documentName = 'referral.fhir.json';
/** Documents for a system; whoever gets a letter alone does not get them. */
const forSystems: readonly string[] = [documentName, changesName];

export const heldPreview = (app: App, handle: Handle): BuiltReferral | null =>
  app.handles.find<BuiltReferral>(kind, handle);

const entriesOf = async (
  app: App,
  packetId: PacketId,
  composed: Composed,
  papers: readonly PacketEntry[],
  way: WayOut,
): Promise<PacketEntry[]> => {
  const { sources, owner, partner, consent, content, update } = composed;
  const language = languageOf(composed);
  const pdf = await pdfOf(app, letterOf(composed, app.clock.today()), { language });
  const bundle = referralBundle(
    {
      packetId,
      number: sources.referral.number,
      created: app.clock.now(),
      language,
      title: titleOf(composed),
      urgency: sources.referral.urgency,
      call: callWords(composed),
      purpose: purposeOf(composed),
      sender: { ...owner, name: owner.holder },
      receiver: { organisation: partner.name, unit: partner.unit },
      content,
      basis:
        consent.basis === 'law'
          ? { kind: 'law', section: consent.section }
          : {
              kind: 'consent',
              id: consent.id,
              givenOn: PlainDate.parse(consent.givenOn),
              until: consent.until === null ? null : PlainDate.parse(consent.until),
            },
      letterInside: way !== 'reader',
      nextId: () => app.ids.next<string>(),
    },
    pdf,
  );
  return [
    namedEntry('referral.pdf', 'application/pdf', pdf),
    namedEntry(documentName, 'application/fhir+json', bundle),
    ...(update ? [namedEntry(changesName, 'application/json', writeChanges(update.changes))] : []),
    ...papers,
  ];
};

/** What the built archive says it lets out, read back from its bytes. A reader that finds them wanting is a bug of ours. */
const readBack = async (
  tar: Uint8Array,
): Promise<{ pdf: Uint8Array; leaves: readonly ItemKey[]; changes: readonly Change[] | null }> => {
  const archive = await readArchive(tar);
  const pdf = archive.ok ? archive.files.get('referral.pdf') : undefined;
  const document = archive.ok ? archive.files.get(documentName) : undefined;
  const read = document && readReferral(document);
  if (!pdf || !read?.ok) throw new Error('the packet that was just built cannot be read');
  const list = archive.ok ? archive.files.get(changesName) : undefined;
  const changed = list && parseChanges(list);
  return { pdf, leaves: read.value.items, changes: changed?.ok === true ? changed.value.changes : null };
};

/** Builds the very bytes that will leave, and answers what they hold. Nothing is written. */
export const previewReferral = async (app: App, referralId: ReferralId, way: WayOut) => {
  const own = await ownKeysOf(app);
  const found = await app.read(async (db) => {
    const composed: Result<Composed, ComposeError> = await composeReferral(
      db,
      referralId,
      app.clock.today(),
      way,
    );
    if (!composed.ok) return composed;
    const papers = await paperEntries(db, composed.value.content.papers ?? []);
    if (!papers.ok) return papers;
    const counter = await db.selectFrom('ownKey').select('counter').executeTakeFirstOrThrow();
    return success({
      composed: composed.value,
      papers: papers.value,
      counter: counter.counter,
      head: await auditHead(db),
    });
  });
  if (!found.ok) return found;
  const { composed, papers, counter, head } = found.value;
  const packetId = app.ids.next<PacketId>();
  // Without the client's permission to answer there is nothing to answer with.
  const replyKey = way === 'reader' && composed.content['reply-permission'] ? makeReplyKey() : null;
  const entries = [
    ...(await entriesOf(app, packetId, composed, papers, way)),
    ...(replyKey ? [namedEntry(replyKeyName, 'application/json', writeReplyKey(replyKey))] : []),
  ];
  const built = await buildPacket(
    {
      packetId,
      kind: composed.update ? 'update' : 'referral',
      created: app.clock.now(),
      sender: senderOf(composed.owner, own),
      recipients: composed.keys.map(({ recipient }) => recipient),
      purpose: purposeOf(composed),
      consentId: composed.consent.id,
      inReplyTo: composed.update?.changes.earlier.packetId ?? null,
      counter: counter + 1,
      auditHead: head.hash,
      practice: app.caseFile()?.practice ?? false,
    },
    entries,
    own.signingSecret,
  );
  const { pdf, leaves, changes } = await readBack(built.tar);
  // The letter shows the code, and whoever looks at the code leaves an entry.
  if (leaves.includes('identity-code'))
    await app.write((trx) => codeAudit(trx, app.clock, composed, 'identity-code.shown'));
  const kept = lettersOnly.includes(way) ? entries.filter(({ name }) => !forSystems.includes(name)) : entries;
  const preview: BuiltReferral = {
    ...built,
    referralId,
    entries: kept,
    mark: composed.mark,
    way,
    language: languageOf(composed),
    replyKey: replyKey?.signingKey ?? null,
  };
  return success({
    handle: app.handles.keep(kind, preview),
    packetId,
    pdf,
    leaves: [...leaves],
    changes: changes && [...changes],
    // What goes along stays only where there is nothing to say.
    stays: itemKeys.filter((item) => !leaves.includes(item) && !disclosableItems[item].goesAlong),
    entries: kept.map(({ name, originalName, mediaType, bytes }) => ({
      name,
      originalName,
      mediaType,
      size: bytes.length,
    })),
    proposedPassphrase: withPassphrase.includes(way) ? proposedPassphrase() : null,
    opening: composed.opening,
    recipients: composed.keys.map((key) => ({ holder: key.holder, fingerprint: wordsOfKey(key) })),
  });
};
