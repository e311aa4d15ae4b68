import type { z } from 'zod';
import { assessmentFillers, instruments, roundAreas } from '#shared/codes/assessments.ts';
import { benefits, formDecisions } from '#shared/codes/benefits.ts';
import { channels, presentKinds } from '#shared/codes/channels.ts';
import {
  firstContacts,
  labourSituations,
  programmes,
  serviceModes,
  studySituations,
} from '#shared/codes/client-record.ts';
import { consentWays, legalGrounds, purposes } from '#shared/codes/consents.ts';
import { coachingForms, coachRoles, measures } from '#shared/codes/contacts.ts';
import { clientLanguages } from '#shared/codes/municipalities.ts';
import { mayBeTold, relations } from '#shared/codes/network.ts';
import { noteSections, noteTemplates } from '#shared/codes/notes.ts';
import { packetKinds, replyStatuses } from '#shared/codes/packets.ts';
import { intakes, partnerTypes } from '#shared/codes/partners.ts';
import { closingReasons, pathwayStatuses, pathwayTypes, receptionWays } from '#shared/codes/pathways.ts';
import {
  agreementWays,
  goalStatuses,
  planPhases,
  ratingAreas,
  stepStatuses,
  strengthKinds,
} from '#shared/codes/plans.ts';
import { leadStatuses } from '#shared/codes/reach.ts';
import { offenceGrounds, stances, themes } from '#shared/codes/situation.ts';
import { taskKinds, taskRepeats } from '#shared/codes/tasks.ts';
import { disclosureWays, waysOut } from '#shared/codes/ways.ts';
import { PlanSnapshot } from '#shared/contract/plans.ts';
import { noteSectionMax } from '#shared/contract/text.ts';
import { VisitForm } from '#shared/contract/visit-form.ts';
import { ItemKey } from '#shared/disclosure/registry.ts';
import { Language } from '#shared/languages.ts';
import { isInReach } from '#shared/time.ts';
import { utf8 } from '../../packet/bytes.ts';
import { EntryName } from '../../packet/manifest.ts';
import { parseStrictJson } from '../../packet/strict-json.ts';

/** Whether a text may stand in a column; numbers and bytes are held against the declared type by the reader. */
export type Check = (text: string) => boolean;

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const dayForm = /^\d{4}-\d\d-\d\d$/;

/** A moment in the very form in which it is stored: text order is time order only so. */
export const isMoment: Check = (text) => {
  if (!instantForm.test(text) || !isInReach(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 19));
};

export const isDay: Check = (text) => {
  if (!dayForm.test(text) || !isInReach(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const isId: Check = (text) => idForm.test(text);

/** What our own entry of text never lets in: control characters but tab and line feed, and marks that turn the direction. */
const hostile = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
const text =
  (max: number): Check =>
  (value) =>
    value.length <= max && value.isWellFormed() && !hostile.test(value);

const code =
  ({ schema }: { readonly schema: z.ZodType }): Check =>
  (value) =>
    schema.safeParse(value).success;
const schema =
  (of: z.ZodType): Check =>
  (value) =>
    of.safeParse(value).success;
const words =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.includes(value);
const pattern =
  (form: RegExp): Check =>
  (value) =>
    form.test(value);

/** JSON that one of our own schemas reads. */
const json =
  (of: z.ZodType): Check =>
  (value) => {
    const parsed = parseStrictJson(utf8(value));
    return parsed.ok && of.safeParse(parsed.value).success;
  };

const emptyOr =
  (check: Check): Check =>
  (value) =>
    value === '' || check(value);

const sha256 = pattern(/^[0-9a-f]{64}$/);
const mediaType = pattern(/^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,60}$/);
const itemList: Check = (value) =>
  value === '' || value.split(',').every((item) => ItemKey.safeParse(item).success);
const line = text(2_000);

/**
 * Texts whose column name does not tell what they are. What is not here and not told by its name is free text of a coach, at most 20,000
 * characters. Allowed words that the table itself checks are not repeated: SQLite refuses the others.
 */
const byColumn: Readonly<Record<string, Check>> = {
  'appointment.channel': code(channels),
  'appointment.status': words('agreed', 'met', 'cancelled', 'moved', 'not-reached'),
  'appointment.agreed_in': isId,
  'appointment.settled_by': isId,
  'appointment.moved_to': isId,
  'assessment.instrument': code(instruments),
  'assessment.filled_by': code(assessmentFillers),
  'attachment.media_type': mediaType,
  'attachment.sha256': sha256,
  'check_in.proposed_by': isId,
  'client.birth_date': isDay,
  'client.display_name': line,
  'client.language': code(clientLanguages),
  'client.status': words('active', 'paused', 'closed'),
  'client.programme': code(programmes),
  'client.preferred_channel': code(channels),
  'client.service_mode': code(serviceModes),
  'client.labour_situation': code(labourSituations),
  'client.labour_since': isDay,
  'client.study_situation': code(studySituations),
  'client.study_since': isDay,
  'client.first_contact_by': code(firstContacts),
  'client.merged_into': isId,
  'close_one.relation': code(relations),
  'close_one.may_be_told': code(mayBeTold),
  'close_one_contact.channel': code(channels),
  'coaching_spell.closing_reason': code(closingReasons),
  'consent.basis': words('consent', 'law'),
  'consent.purpose': code(purposes),
  'consent.how': code(consentWays),
  'consent.until': isDay,
  'consent.ground': code(legalGrounds),
  'consent.renews': isId,
  'consent_item.item': schema(ItemKey),
  'consent_question.answer': words('yes', 'not-now'),
  'contact.channel': code(channels),
  'contact.coach_role': code(coachRoles),
  'contact.coaching_form': code(coachingForms),
  'contact_measure.measure': code(measures),
  'contact_present.kind': code(presentKinds),
  'disclosure.way': code(disclosureWays),
  'disclosure.state': words('sealing', 'left'),
  'disclosure.sha256': sha256,
  'disclosure.at': isMoment,
  'disclosure.recipient_kind': words('partner', 'worker', 'close-one', 'guardian', 'other'),
  'disclosure.basis': words('consent', 'law', 'present'),
  'disclosure_item.item': schema(ItemKey),
  'form.benefit': code(benefits),
  'form.deadline': isDay,
  'form.decision': code(formDecisions),
  'goal.status': code(goalStatuses),
  'intermediate_goal.status': code(goalStatuses),
  'lead.notifier_kind': code(firstContacts),
  'lead.status': code(leadStatuses),
  'lead_attempt.channel': code(channels),
  'note.template': code(noteTemplates),
  'note.status': words('draft', 'finished'),
  'note_section.section': code(noteSections),
  'note_section.body': text(noteSectionMax),
  'note_addendum.body': text(noteSectionMax),
  'own_code.list': pattern(/^[a-z-]{1,40}$/),
  'own_code.code': pattern(/^[a-z0-9-]{1,60}$/),
  'own_code.successor': pattern(/^[a-z0-9-]{1,60}$/),
  'own_code.valid_from': isDay,
  'own_code.valid_to': isDay,
  'packet.direction': words('out', 'in'),
  'packet.kind': code(packetKinds),
  'packet.in_reply_to': isId,
  'packet.created': isMoment,
  'packet.sender_signing_key': sha256,
  'packet.sha256': emptyOr(sha256),
  'packet.state': words('sealing', 'left', 'imported'),
  'packet.at': isMoment,
  'packet.items': itemList,
  'packet.reply_status': code(replyStatuses),
  'packet.reply_time_given': isMoment,
  'packet.valid_until': isDay,
  'packet_entry.name': schema(EntryName),
  'packet_entry.media_type': mediaType,
  'packet_entry.sha256': sha256,
  'partner.type': code(partnerTypes),
  'partner.intake': code(intakes),
  'packet.way': code(waysOut),
  'pathway.type': code(pathwayTypes),
  'pathway.status': code(pathwayStatuses),
  'pathway.received_how': code(receptionWays),
  'pathway_change.status': code(pathwayStatuses),
  'pathway_change.status_before': code(pathwayStatuses),
  'pathway_change.started_before': isDay,
  'pathway_change.ended_before': isDay,
  'plan.phase': code(planPhases),
  'plan_version.reason': words('agreed', 'printed', 'sent'),
  'plan_version.agreed_how': code(agreementWays),
  'plan_version.snapshot': json(PlanSnapshot),
  'prohibition.kind': words('partner', 'guardian', 'item', 'handler'),
  'prohibition.item': schema(ItemKey),
  'rating_round.filled_by': code(assessmentFillers),
  'rating_skipped.area': code(roundAreas),
  'reception.how': code(receptionWays),
  'reception.status': code(replyStatuses),
  'reception.at': isMoment,
  'referral.urgency': words('routine', 'soon', 'urgent'),
  'referral.language': schema(Language),
  'referral.state': words('draft', 'sealing', 'left', 'set-aside'),
  'referral.updates': isId,
  'referral_item.item': schema(ItemKey),
  'referral_item.record_id': emptyOr(isId),
  'self_rating.area': (value) =>
    ratingAreas.schema.safeParse(value).success || roundAreas.schema.safeParse(value).success,
  'set_apart.client_a': isId,
  'set_apart.client_b': isId,
  'step.due': isDay,
  'step.status': code(stepStatuses),
  'step.changed_from': isId,
  'strength.kind': code(strengthKinds),
  'taken_over.record_kind': words('contact', 'note'),
  'task.kind': code(taskKinds),
  'task.repeats': code(taskRepeats),
  'task.repeats_from': isDay,
  'theme_card.theme': code(themes),
  'theme_card.stance': code(stances),
  'theme_card.ground': code(offenceGrounds),
  'theme_stance.stance': code(stances),
  'visit_draft.form': json(VisitForm),
};

/** What a text column holds, by its name where that tells it. */
export const checkOf = (table: string, column: string): Check => {
  const known = byColumn[`${table}.${column}`];
  if (known) return known;
  if (column === 'id' || column.endsWith('_id')) return isId;
  if (column.endsWith('_at')) return isMoment;
  if (column.endsWith('_on') || column.endsWith('_until')) return isDay;
  return text(20_000);
};

/** The columns that are told one by one; a test asks that each of them is there. */
export const toldColumns: readonly string[] = Object.keys(byColumn);
