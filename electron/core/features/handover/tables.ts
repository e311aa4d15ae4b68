/**
 * Which tables of the case file go with a person when the person is handed over, and which stay with the reason. Every table is in one of
 * the lists; a test fails when one is in none, so that a new table is thought of here too.
 */

/** How the rows of a table belong to a person: by a column of their own, or through a row of another table. */
export type Belongs =
  | { readonly by: 'self' }
  | { readonly by: 'client'; readonly column: string }
  | { readonly by: 'parent'; readonly column: string; readonly table: string }
  /** A row about two people goes when both go. */
  | { readonly by: 'both'; readonly columns: readonly [string, string] };

const client: Belongs = { by: 'client', column: 'client_id' };
const of = (table: string, column = `${table}_id`): Belongs => ({ by: 'parent', column, table });

/** The tables that go, parents before their children: this is also the order of the rows in a packet. */
export const handedTables: ReadonlyMap<string, Belongs> = new Map<string, Belongs>([
  ['client', { by: 'self' }],
  ['set_apart', { by: 'both', columns: ['client_a', 'client_b'] }],
  ['coaching_spell', client],
  ['lead', client],
  ['lead_attempt', of('lead')],
  ['appointment', client],
  ['contact', client],
  ['contact_measure', of('contact')],
  ['contact_present', of('contact')],
  ['note', client],
  ['note_section', of('note')],
  ['note_addendum', of('note')],
  ['visit_draft', of('note')],
  ['taken_over', client],
  ['strength', client],
  ['theme_card', client],
  ['theme_stance', of('theme_card')],
  ['threshold', client],
  ['plan', client],
  ['plan_pause', of('plan')],
  ['plan_version', of('plan')],
  ['goal', of('plan')],
  ['goal_level', of('goal')],
  ['goal_rating', of('goal')],
  ['intermediate_goal', of('goal')],
  ['step', of('intermediate_goal')],
  ['rating_round', client],
  ['rating_skipped', of('rating_round', 'round_id')],
  ['self_rating', client],
  ['close_one', client],
  ['close_one_contact', of('close_one')],
  ['network_worker', client],
  ['prohibition', client],
  ['consent', client],
  ['consent_item', of('consent')],
  ['consent_question', client],
  ['referral', client],
  ['referral_item', of('referral')],
  ['packet', client],
  ['packet_entry', of('packet')],
  ['disclosure', client],
  ['disclosure_item', of('disclosure')],
  ['reception', client],
  ['pathway', client],
  ['pathway_change', of('pathway')],
  ['check_in', client],
  ['form', client],
  ['form_need', of('form')],
  ['attachment', client],
  ['attachment_chunk', of('attachment')],
  ['assessment', client],
  ['assessment_score', of('assessment')],
  ['task', client],
]);

/**
 * Rows that people's rows point to and that belong to nobody in particular. They go where somebody handed over needs them; the receiver
 * takes only those that are not there yet, and never changes their own.
 */
export const sharedTables = ['partner', 'own_code'] as const;

/** The tables that stay, and why. */
export const leftBehind: Readonly<Record<string, string>> = {
  audit_entry:
    'the chain belongs to its file; the receiver’s own says what came, and the packet names the head of this one',
  backup: 'copies of this file, not of a person',
  benefit_note: 'the coach’s own explanations, about nobody',
  client_merge: 'only this file can take its merges back; the merged record itself goes',
  client_merge_change: 'only this file can take its merges back',
  handover: 'each side keeps its own list of what it gave and got',
  handover_change: 'only this file can take an import back',
  handover_client: 'each side keeps its own list of what it gave and got',
  handover_reception: 'each side keeps its own list of what it gave and got',
  import_change: 'only this file can take an import back',
  import_row: 'only this file can take an import back',
  import_run: 'only this file can take an import back',
  inbox_ignored: 'files of the watched folder that this coach set aside',
  lead_count: 'counts of people nobody knows any more',
  meta: 'what this file is',
  client_to_index: 'the receiver’s search reads the people anew',
  contact_to_index: 'the receiver’s search reads the contacts anew',
  note_to_index: 'the receiver’s search reads the notes anew',
  outing: 'where the coach was and when, for the coach’s own safety',
  own_appointment: 'the coach’s own day',
  own_key: 'never leaves this file',
  former_own_key: 'never leaves this file',
  revoked_key: 'what cards said of keys is this coach’s own trust',
  reply_key: 'by whose key an answer came is this coach’s own trust',
  partner_key: 'trust is not handed over: each reads the words aloud themselves',
  partner_card_key: 'trust is not handed over: each accepts the cards themselves',
  people_view: 'how the coach looks at the list',
  search_doc: 'the receiver’s search reads everything anew',
  search_exact: 'the receiver’s search reads everything anew',
  search_parts: 'the receiver’s search reads everything anew',
  search_words: 'the receiver’s search reads everything anew',
  setting: 'how this file is set up',
  slots_copy: 'this file’s locks',
  substitute_extract: 'an extract that this coach gave; the disclosure about each person goes',
  substitute_extract_client: 'an extract that this coach gave; the disclosure about each person goes',
  tally: 'counts without people',
  unit_deputy: 'who stands in for this coach',
  trip: 'drive times between the coach’s own places; a meeting carries its own place and travel time',
};

/**
 * Columns that follow their row: a difference in them alone is none, and they are taken with whatever else of the row is taken. The number
 * of a referral is each file's own running number.
 */
export const followingColumns: ReadonlySet<string> = new Set([
  'client.updated_at',
  'note.saved_at',
  'plan.updated_at',
  'close_one.updated_at',
  'theme_card.updated_at',
  'pathway.updated_at',
  'form.updated_at',
  'referral.updated_at',
  'referral.number',
]);
