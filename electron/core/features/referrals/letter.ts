import { labelOf } from '#shared/codes/define.ts';
import { goalStatuses, ratingAreas, stepStatuses } from '#shared/codes/plans.ts';
import { consentWays, legalGrounds, purposes } from '#shared/codes/consents.ts';
import { intakes } from '#shared/codes/partners.ts';
import { disclosableItems, type DisclosedContent, type ItemKey } from '#shared/disclosure/registry.ts';
import { Language } from '#shared/languages.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { textFor } from '#shared/i18n/index.ts';
import { dayOf, Instant, PlainDate } from '#shared/time.ts';
import { wordsOf } from '../../packet/item-words.ts';
import type { PlanContent, SelfRating } from '../../print/plan-content.ts';
import type { ReferralGround, ReferralLetter, ReferralPerson } from '../../print/letters.ts';
import type { Composed } from './compose.ts';
import { writtenName } from './disclosed-name.ts';

/** Items that have a place of their own in the letter; the others follow under their labels. */
const others: readonly ItemKey[] = [
  'joint-meeting',
  'accessibility',
  'reach-safely',
  'service-mode',
  'labour-situation',
  'study-situation',
  'themes',
  'thresholds',
  'assessments',
  'self-rating-round',
  'programme',
  'pathways',
  'check-ins',
  'support-periods',
  'pauses',
  'plan-frame',
  'goal-scale',
  'close-ones',
  'workers',
  'measures',
  'promises',
  'forms',
  'next-contact',
  'contacts',
  'notes',
  'feedback',
];

const personOf = (content: DisclosedContent, language: Language): ReferralPerson | undefined => {
  const { name } = content;
  const needs = wordsOf(content, language, ['language', 'interpreter']).map(({ words }) => words);
  const [notToTell] = wordsOf(content, language, ['not-to-tell']);
  const person = {
    name: name ? writtenName(name) : '',
    birthDate: content['birth-date'],
    municipality: content.municipality,
    address: content.address,
    phone: content.phone,
    email: content.email,
    notToTell: notToTell?.words,
    reach: content.reach,
    identityCode: content['identity-code']?.[0]?.code,
    languageNeeds: needs.join('. '),
  };
  return Object.values(person).some(Boolean) ? person : undefined;
};

const ratingsOf = (content: DisclosedContent, language: Language): readonly SelfRating[] => {
  const areas = new Map<string, { day: PlainDate; value: number }[]>();
  for (const { area, ownArea, value, ratedOn } of content.ratings ?? []) {
    const name = ownArea || labelOf(ratingAreas, area, language);
    areas.set(name, [...(areas.get(name) ?? []), { day: ratedOn, value }]);
  }
  return [...areas].map(([area, points]) => ({ area, points }));
};

/** What was let go or changed says so after its text: the letter shows all that leaves. */
const marked = (text: string, label: string | null): string => (label === null ? text : `${text} (${label})`);

const planOf = (content: DisclosedContent, language: Language): PlanContent | undefined => {
  if (!content.plan) return undefined;
  const ended = (status: string): boolean => status === 'changed' || status === 'dropped';
  return {
    strengths: [],
    wishes: [],
    ratings: ratingsOf(content, language),
    goals: content.plan.map((goal) => ({
      words: marked(goal.words, ended(goal.status) ? labelOf(goalStatuses, goal.status, language) : null),
      reached: goal.status === 'reached',
      intermediateGoals: goal.intermediateGoals.map(({ text, status, steps }) => ({
        text: marked(text, ended(status) ? labelOf(goalStatuses, status, language) : null),
        reached: status === 'reached',
        steps: steps.map((step) => ({
          text: marked(step.text, ended(step.status) ? labelOf(stepStatuses, step.status, language) : null),
          who: step.who || undefined,
          when: step.due ? { day: step.due } : step.dueText ? { words: step.dueText } : undefined,
          status: step.status === 'done' ? 'done' : step.status === 'partly' ? 'going' : 'ahead',
        })),
      })),
    })),
  };
};

const groundOf = ({ consent }: Composed, language: Language): ReferralGround => {
  if (consent.basis === 'consent') {
    return {
      kind: 'consent',
      given: consentWays.schema.parse(consent.how),
      on: PlainDate.parse(consent.givenOn),
      until: consent.until === null ? undefined : PlainDate.parse(consent.until),
    };
  }
  const law = labelOf(legalGrounds, legalGrounds.schema.parse(consent.ground), language);
  return { kind: 'law', section: consent.section === law ? law : `${law}: ${consent.section}` };
};

export const languageOf = ({ sources }: Composed): Language =>
  Language.catch('fi').parse(sources.referral.language);

/** What the information is for, in the letter's language. */
export const purposeOf = (composed: Composed): string => {
  const label = labelOf(purposes, purposes.schema.parse(composed.consent.purpose), languageOf(composed));
  return composed.consent.purposeText ? `${label}: ${composed.consent.purposeText}` : label;
};

export const titleOf = (composed: Composed): string =>
  labelOf(intakes, intakes.schema.parse(composed.partner.intake), languageOf(composed));

/** The telephone call that was made before an urgent referral left; undefined for others. */
export const callOf = ({ referral }: Composed['sources']): ReferralLetter['call'] =>
  referral.urgency === 'urgent' && referral.callAt !== null
    ? { with: referral.callWith, at: Instant.parse(referral.callAt), agreed: referral.callAgreed }
    : undefined;

/** The same in a line, in the letter's language: for the ledger and for the document for a system. */
export const callWords = (composed: Composed): string => {
  const call = callOf(composed.sources);
  const language = languageOf(composed);
  if (call === undefined) return '';
  const said = textFor(language)('print.referral.called', {
    who: call.with,
    at: formatMoment(call.at, language),
  });
  return [said, call.agreed].filter((part) => part.trim() !== '').join(' ');
};

/** The letter for a human, made of the disclosed content alone. */
export const letterOf = (composed: Composed, date: PlainDate): ReferralLetter => {
  const { content, sources, partner, owner, update } = composed;
  const language = languageOf(composed);
  // The plan shows its ratings as numbers; what the client said with them must be seen before it leaves, too.
  const ratingsApart = !content.plan || content.ratings?.some(({ words }) => words !== '');
  const more = wordsOf(content, language, ratingsApart ? [...others, 'ratings'] : others);
  const [strengths] = wordsOf(content, language, ['strengths']);
  const [papers] = wordsOf(content, language, ['papers']);
  const permission = content['reply-permission'];
  return {
    kind: 'referral',
    form: intakes.schema.parse(partner.intake),
    number: String(sources.referral.number),
    date,
    update: update && {
      number: String(update.changes.earlier.number ?? ''),
      date: dayOf(update.changes.earlier.created),
      changes: update.changes.changes.map(({ item, what, count }) => ({
        label: disclosableItems[item].labels[language],
        what,
        count,
      })),
    },
    urgent: sources.referral.urgency === 'urgent',
    call: callOf(sources),
    sender: {
      name: owner.holder,
      title: owner.title,
      organisation: owner.organisation,
      unit: owner.unit,
      phone: owner.phone,
      email: owner.email,
    },
    recipient: { organisation: partner.name, unit: partner.unit, person: partner.contactPerson },
    person: personOf(content, language),
    ownWish: content['own-wish'],
    strengths: strengths?.words,
    situation: content.situation,
    tried: content.tried,
    asked: content.asked,
    aim: content.aim,
    services: content.services,
    transition: content.support,
    plan: planOf(content, language),
    more: more.map(({ item, words }) => ({ label: disclosableItems[item].labels[language], text: words })),
    ground: groundOf(composed, language),
    attachments: papers?.words.split('\n'),
    permissionToAnswer: permission && { until: permission.until ?? undefined },
  };
};
