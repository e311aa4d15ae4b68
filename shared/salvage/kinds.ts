import { z } from 'zod';

/** Kinds of records as a coach knows them; the texts are in `restore.kinds`. */
export const SalvageKind = z.enum([
  'people',
  'contacts',
  'notes',
  'plans',
  'situation',
  'pathways',
  'assessments',
  'appointments',
  'tasks',
  'network',
  'partners',
  'packets',
  'papers',
  'reach',
  'settings',
  'search',
  'other',
]);
export type SalvageKind = z.infer<typeof SalvageKind>;

const tables: Readonly<Record<SalvageKind, readonly string[]>> = {
  people: ['client', 'client_merge', 'client_merge_change', 'coaching_spell', 'set_apart'],
  contacts: ['contact', 'contact_present', 'contact_measure', 'visit_draft'],
  notes: ['note', 'note_section', 'note_addendum', 'note_to_index', 'taken_over'],
  plans: [
    'plan',
    'plan_pause',
    'plan_version',
    'goal',
    'goal_level',
    'goal_rating',
    'intermediate_goal',
    'step',
    'strength',
    'self_rating',
  ],
  situation: ['theme_card', 'theme_stance', 'threshold'],
  pathways: ['pathway', 'pathway_change', 'check_in'],
  assessments: ['assessment', 'assessment_score', 'rating_round', 'rating_skipped', 'form', 'form_need'],
  appointments: ['appointment', 'own_appointment', 'outing', 'trip'],
  tasks: ['task', 'benefit_note'],
  network: ['close_one', 'close_one_contact', 'network_worker', 'prohibition'],
  partners: ['partner', 'partner_key', 'own_key'],
  packets: [
    'consent',
    'consent_item',
    'consent_question',
    'disclosure',
    'disclosure_item',
    'packet',
    'packet_entry',
    'reply_key',
    'reception',
    'referral',
    'referral_item',
    'substitute_extract',
    'substitute_extract_client',
  ],
  papers: ['attachment', 'attachment_chunk'],
  reach: ['lead', 'lead_attempt', 'lead_count', 'tally'],
  settings: ['setting', 'meta', 'own_code', 'people_view'],
  search: ['search_doc'],
  other: [],
};

const kindByTable = new Map(
  Object.entries(tables).flatMap(([kind, names]) => names.map((name) => [name, SalvageKind.parse(kind)])),
);

/** The kind of record that a table's rows are, or are a part of. */
export const salvageKindOf = (table: string): SalvageKind => kindByTable.get(table) ?? 'other';
