import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId, PartnerId, ReferralId } from '#shared/ids.ts';
import type { Desk } from '../../features/packets/testing/two-desks.ts';
import { aroundKinds } from './kinds/around.ts';
import { everydayKinds } from './kinds/everyday.ts';
import { pathKinds } from './kinds/path.ts';
import { sharingKinds } from './kinds/sharing.ts';

/** A person of whom nothing is written yet, with a draft of a referral whose consent covers every item. */
export interface Blank {
  readonly coach: Desk;
  readonly clientId: ClientId;
  readonly partnerId: PartnerId;
  readonly referralId: ReferralId;
}

/** `yes` where a record of the kind is there; otherwise why it is not. */
export type Cell = 'yes' | { readonly not: string };

/** A kind of record, and the places in which it is. */
export interface Kind {
  readonly kind: string;
  /** The tables that hold it. */
  readonly tables: readonly string[];
  /** Writes one with this word in it, and gives an id by which a place may name it that shows none of its words. */
  readonly write: (blank: Blank, word: string) => Promise<string | void>;
  /** `yes` unless told. */
  readonly audit?: Cell;
  readonly search: Cell;
  readonly timeline: Cell;
  /** The item of a packet that may carry it. */
  readonly item: ItemKey | { readonly not: string };
}

export const kinds: readonly Kind[] = [...everydayKinds, ...pathKinds, ...aroundKinds, ...sharingKinds];

/** Tables that hold no records of people, each with what it holds instead. */
export const noRecords: Readonly<Record<string, string>> = {
  audit_entry: 'the chain itself',
  backup: 'when copies were made',
  benefit_note: 'the coach’s own words about a benefit, of nobody in particular',
  client_merge: 'which two records were made one, for the undo',
  client_merge_change: 'likewise',
  client_to_index: 'who waits to be found',
  contact_to_index: 'what waits to be found',
  former_own_key: 'the coach’s keys',
  handover: 'that people went to a successor; who, stands in the ledger of handovers and on their pages',
  handover_change: 'for the undo of one that was taken in',
  handover_client: 'likewise, person by person',
  handover_reception: 'that a handover was taken in',
  import_change: 'for the undo of a list that was taken in',
  import_row: 'likewise',
  import_run: 'likewise',
  inbox_ignored: 'files of the folder that were put aside',
  lead_count: 'numbers of a month, of nobody',
  meta: 'of the file itself',
  note_to_index: 'what waits to be found',
  outing: 'that the coach is out, until they are back; names nobody',
  own_code: 'codes that the user added',
  own_key: 'the coach’s keys',
  partner_card_key: 'keys of partners',
  partner_key: 'keys of partners',
  people_view: 'saved views of the list',
  plan: 'that there is a plan; what it says is in its goals and steps',
  reply_key: 'keys with which an answer may come',
  revoked_key: 'keys that are used no more',
  search_doc: 'what is found',
  search_exact: 'what is found',
  search_parts: 'what is found',
  search_words: 'what is found',
  set_apart: 'that two of a name are two',
  setting: 'settings',
  slots_copy: 'of the file itself',
  substitute_extract: 'that an extract is out; the ledger tells what it held',
  substitute_extract_client: 'likewise, person by person',
  tally: 'numbers of a day, of nobody',
  trip: 'how long a road takes',
  unit_deputy: 'cards of the own unit',
};
