import type { Owner } from '#shared/contract/case-file.ts';
import type { ReferralId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Selectable } from 'kysely';
import type { ConsentTable, PartnerTable } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';
import { sha256Hex, utf8 } from '../../packet/bytes.ts';
import { canonicalJson } from '../../packet/strict-json.ts';
import { consentState } from '../consents/state.ts';
import { handlersOf } from '../network/forbidden.ts';
import type { WayOut } from '#shared/codes/ways.ts';
import type { Opening } from '#shared/contract/unit-cards.ts';
import {
  noneNeeded,
  openedWithoutKey,
  sealingKeys,
  type SealingKey,
  type SealingKeyError,
} from '../partners/sealing-keys.ts';
import { ownerOf } from '../partners/own-card.ts';
import { chosenContent, type ChosenContent, type ContentError } from './content.ts';
import { updateFacts, type UpdateFacts } from './update.ts';
import { referralSources, type ReferralSources } from './sources.ts';

export type ComposeError =
  | 'referral-not-found'
  | 'referral-sealed'
  | 'partner-not-found'
  | 'consent-missing'
  | 'consent-withdrawn'
  | 'consent-expired'
  | 'consent-not-yet-valid'
  | 'consent-other-recipient'
  | 'prohibited-partner'
  | 'prohibited-handler'
  | 'update-not-possible'
  | 'referral-withdrawn'
  | 'urgent-call-missing'
  | SealingKeyError
  | ContentError;

/** A referral that may leave: to whom, on which ground, and what. */
export interface Composed extends ChosenContent {
  readonly sources: ReferralSources;
  readonly partner: Selectable<PartnerTable>;
  readonly consent: Selectable<ConsentTable>;
  /** Empty for a way that needs no key of the partner. */
  readonly keys: readonly SealingKey[];
  readonly opening: Opening;
  readonly owner: Owner;
  /** What it changes, where it updates a referral that has left. */
  readonly update: UpdateFacts | null;
  /** Changes whenever anything changes that the letter would say, or to whom. */
  readonly mark: string;
}

const groundError = (
  consent: Selectable<ConsentTable>,
  partnerId: string,
  today: PlainDate,
): 'consent-other-recipient' | 'consent-withdrawn' | 'consent-expired' | 'consent-not-yet-valid' | null => {
  if (consent.partnerId !== partnerId) return 'consent-other-recipient';
  const state = consentState(consent, today);
  if (state === 'withdrawn') return 'consent-withdrawn';
  if (state === 'expired') return 'consent-expired';
  return state === 'not-yet' ? 'consent-not-yet-valid' : null;
};

/**
 * Rule 5 against harm: a person whom the client has named as one who must not handle the matter stops the packet, whatever its ground.
 * A partner to whom nothing may be given stops it too, unless a law is the ground: a prohibition cannot undo a duty.
 */
const receiverError = async (
  db: Db,
  { forbidden, consent }: ReferralSources,
  partner: Selectable<PartnerTable>,
): Promise<'prohibited-partner' | 'prohibited-handler' | null> => {
  if (forbidden.partners.has(partner.id) && consent?.basis !== 'law') return 'prohibited-partner';
  const handlers = await handlersOf(db, forbidden, partner);
  return handlers.length > 0 ? 'prohibited-handler' : null;
};

const noneAsked = () => Promise.resolve(success({ keys: [], opening: openedWithoutKey }));
/** Which keys of a partner a way asks for. */
export const keysFor: Readonly<Record<WayOut, typeof sealingKeys>> = {
  packet: sealingKeys,
  reader: noneNeeded,
  pdf: noneAsked,
  'pdf-password': noneAsked,
  paper: noneAsked,
};

/**
 * Checks a draft against prohibitions, consent, keys, turvakielto and grounds, and gathers what it lets out. The same for every way but one thing:
 * only a packet needs the partner's verified key. Asked for the preview and again, inside the transaction, at sealing: what was withdrawn in
 * between stops it.
 */
export const composeReferral = async (
  db: Db,
  referralId: ReferralId,
  today: PlainDate,
  way: WayOut,
): Promise<Result<Composed, ComposeError>> => {
  const found = await referralSources(db, referralId, today);
  if (!found.ok) return found;
  const sources = found.value;
  const { referral, partner, consent } = sources;
  if (referral.state === 'left' || referral.state === 'sealing') return failure('referral-sealed');
  if (referral.partnerId === null || referral.state === 'set-aside') return failure('referral-incomplete');
  if (!partner || partner.archivedAt !== null) return failure('partner-not-found');
  // What the client has forbidden comes before what is still missing: it says not to go on looking for a ground.
  const prohibited = await receiverError(db, sources, partner);
  if (prohibited) return failure(prohibited);
  if (!consent) return failure('consent-missing');
  const refusal = groundError(consent, partner.id, today);
  if (refusal) return failure(refusal);
  // An urgent matter is first told by telephone: a letter may lie unread for days.
  if (referral.urgency === 'urgent' && (referral.callWith.trim() === '' || referral.callAt === null))
    return failure('urgent-call-missing');
  const keys = await keysFor[way](db, partner.id);
  if (!keys.ok) return keys;
  const chosen = await chosenContent(db, sources);
  if (!chosen.ok) return chosen;
  const update = await updateFacts(db, referral.updates, partner.id, chosen.value.ledger);
  if (!update.ok) return update;
  const owner = await ownerOf(db);
  const { urgency, language, number, callWith, callAt, callAgreed } = referral;
  const mark = sha256Hex(
    utf8(
      canonicalJson({
        content: chosen.value,
        urgency,
        call: urgency === 'urgent' ? { callWith, callAt, callAgreed } : null,
        language,
        number,
        partner,
        consent,
        owner,
        keys: keys.value.keys,
        update: update.value,
      }),
    ),
  );
  return success({
    ...chosen.value,
    sources,
    partner,
    consent,
    keys: keys.value.keys,
    opening: keys.value.opening,
    owner,
    update: update.value,
    mark,
  });
};
