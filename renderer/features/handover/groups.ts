/** Tables of the file under the words by which a coach knows them. */
const groupOfTable: Readonly<Record<string, Group>> = {
  client: 'record',
  set_apart: 'record',
  coaching_spell: 'record',
  lead: 'record',
  lead_attempt: 'record',
  appointment: 'contacts',
  contact: 'contacts',
  contact_measure: 'contacts',
  contact_present: 'contacts',
  note: 'notes',
  note_section: 'notes',
  note_addendum: 'notes',
  visit_draft: 'notes',
  taken_over: 'notes',
  strength: 'situation',
  theme_card: 'situation',
  theme_stance: 'situation',
  threshold: 'situation',
  plan: 'plan',
  plan_pause: 'plan',
  plan_version: 'plan',
  goal: 'plan',
  goal_level: 'plan',
  goal_rating: 'plan',
  intermediate_goal: 'plan',
  step: 'plan',
  close_one: 'network',
  close_one_contact: 'network',
  network_worker: 'network',
  prohibition: 'consents',
  consent: 'consents',
  consent_item: 'consents',
  consent_question: 'consents',
  disclosure: 'consents',
  disclosure_item: 'consents',
  referral: 'packets',
  referral_item: 'packets',
  packet: 'packets',
  packet_entry: 'packets',
  reception: 'packets',
  pathway: 'pathways',
  pathway_change: 'pathways',
  check_in: 'pathways',
  attachment: 'papers',
  attachment_chunk: 'papers',
  rating_round: 'assessments',
  rating_skipped: 'assessments',
  self_rating: 'assessments',
  assessment: 'assessments',
  assessment_score: 'assessments',
  form: 'tasks',
  form_need: 'tasks',
  task: 'tasks',
  partner: 'partners',
  own_code: 'codes',
};

export const groups = [
  'record',
  'contacts',
  'notes',
  'situation',
  'plan',
  'network',
  'consents',
  'packets',
  'pathways',
  'papers',
  'assessments',
  'tasks',
  'partners',
  'codes',
] as const;
export type Group = (typeof groups)[number];

export const groupOf = (table: string): Group => groupOfTable[table] ?? 'record';

/** Rows by the word that a coach knows them by, in one order. */
export function grouped(
  counts: readonly { readonly table: string; readonly count: number }[],
): { group: Group; count: number }[] {
  return groups.flatMap((group) => {
    const count = counts.reduce((sum, one) => sum + (groupOf(one.table) === group ? one.count : 0), 0);
    return count === 0 ? [] : [{ group, count }];
  });
}
