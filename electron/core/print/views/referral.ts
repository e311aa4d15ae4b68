import type { Language } from '#shared/languages.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import { formatDate, formatMoment } from '#shared/dates/format.ts';
import type { PlanContent } from '../plan-content.ts';
import type { ReferralGround, ReferralLetter, ReferralPerson } from '../letters.ts';
import type { Json } from '../engine.ts';
import { listed, phoneWords, workerLines, written } from '../view.ts';
import type { ViewOf } from '../view.ts';
import { ratingWords, stepLine } from './plan-content.ts';

export const referralView: ViewOf<ReferralLetter> = (letter, t, language) => {
  const form = t(`print.referral.titles.${letter.form}`);
  const heading = letter.plan ? t('print.referral.withPlan', { title: form }) : form;
  const number = t('print.referral.number', { number: letter.number });
  const quoted = written(letter.ownWish);
  const sections = [
    {
      heading: letter.update ? t('print.referral.changes') : '',
      items: letter.update?.changes.map(({ label, what, count }) =>
        count > 1
          ? `${label} (${String(count)}): ${t(`print.referral.change.${what}`)}`
          : `${label}: ${t(`print.referral.change.${what}`)}`,
      ),
    },
    {
      heading: letter.update ? t('print.referral.changes') : '',
      text: letter.update?.changes.length === 0 ? t('print.referral.noChanges') : undefined,
    },
    { heading: t('print.referral.call'), text: letter.call && callText(letter.call, t, language) },
    {
      heading: t('print.referral.person'),
      text: letter.person && personText(letter.person, t, language),
      // Apart from the rest, so that nobody who is about to ring home misses it.
      notice: written(letter.person?.notToTell),
    },
    { heading: t('print.referral.ownWish'), text: quoted && t('print.quote', { text: quoted }) },
    { heading: t('print.referral.strengths'), text: written(letter.strengths) },
    { heading: t('print.referral.situation'), text: written(letter.situation) },
    { heading: t('print.referral.tried'), text: written(letter.tried) },
    { heading: t('print.referral.services'), text: written(letter.services) },
    { heading: t('print.referral.asked'), text: written(letter.asked) },
    { heading: t('print.referral.aim'), text: written(letter.aim) },
    { heading: t('print.referral.transition'), text: written(letter.transition) },
    ...(letter.more ?? []).map(({ label, text }) => ({ heading: label, text: written(text) })),
    ...(letter.plan
      ? [{ heading: t('print.referral.plan'), plan: planParts(letter.plan, t, language) }]
      : []),
    groundSection(letter.ground, t, language),
    {
      heading: t('print.referral.permission'),
      text: letter.permissionToAnswer && permissionText(letter.permissionToAnswer.until, t, language),
    },
    { heading: t('print.referral.attachments'), items: letter.attachments?.filter((name) => written(name)) },
  ];
  return {
    title: `${heading}, ${number.toLowerCase()}`,
    shown: {
      heading,
      urgent: letter.urgent ? t('print.referral.urgent') : undefined,
      reference: [
        `${number} · ${formatDate(letter.date, language)}`,
        ...(letter.update
          ? [
              t('print.referral.updates', {
                number: letter.update.number,
                day: formatDate(letter.update.date, language),
              }),
            ]
          : []),
      ].join(' · '),
      parties: [
        { label: t('print.referral.sender'), lines: workerLines(letter.sender, t) },
        {
          label: t('print.referral.recipient'),
          lines: [letter.recipient.organisation, letter.recipient.unit, letter.recipient.person].flatMap(
            (line) => written(line) ?? [],
          ),
        },
      ],
      sections: sections.filter(
        (section) =>
          ('text' in section && section.text) ||
          ('plan' in section && section.plan) ||
          ('items' in section && section.items && section.items.length > 0),
      ),
    },
  };
};

function personText(person: ReferralPerson, t: TextOf, language: Language): string {
  const facts = listed(
    person.name,
    person.birthDate && t('print.bornOn', { day: formatDate(person.birthDate, language) }),
    person.identityCode && t('print.referral.identityCode', { code: person.identityCode }),
    person.municipality,
    person.address,
    phoneWords(person.phone, t),
    person.email,
  );
  return [facts, written(person.reach), written(person.languageNeeds)].filter(Boolean).join('\n');
}

function callText(call: NonNullable<ReferralLetter['call']>, t: TextOf, language: Language): string {
  const said = t('print.referral.called', { who: call.with, at: formatMoment(call.at, language) });
  return [said, written(call.agreed)].filter(Boolean).join('\n');
}

function groundSection(ground: ReferralGround | undefined, t: TextOf, language: Language) {
  if (!ground) return { heading: '', text: undefined };
  if (ground.kind === 'law') return { heading: t('print.referral.groundLaw'), text: written(ground.section) };
  const given = t(`print.referral.consents.${ground.given}`, { day: formatDate(ground.on, language) });
  const until = ground.until && t('print.referral.consentUntil', { day: formatDate(ground.until, language) });
  return { heading: t('print.referral.ground'), text: until ? `${given} ${until}` : given };
}

function permissionText(
  until: NonNullable<ReferralLetter['permissionToAnswer']>['until'],
  t: TextOf,
  language: Language,
) {
  const given = t('print.referral.permissionText');
  return until
    ? `${given} ${t('print.referral.permissionUntil', { day: formatDate(until, language) })}`
    : given;
}

function planParts(plan: PlanContent, t: TextOf, language: Language): Json {
  return {
    lists: [
      { label: t('print.referral.strengths'), text: plan.strengths.join('; ') },
      { label: t('print.referral.planWishes'), text: plan.wishes.join('; ') },
    ].filter(({ text }) => text !== ''),
    goalLabel: t('print.referral.planGoal'),
    goals: plan.goals.map((goal) => ({
      words: t('print.quote', { text: goal.words.trim() }),
      intermediateGoals: goal.intermediateGoals.map((intermediate) => ({
        text: intermediate.reached
          ? t('print.referral.planReached', { text: intermediate.text })
          : intermediate.text,
        steps: intermediate.steps.map((step) => stepLine(step, t, language)),
      })),
    })),
    ratingsLabel: t('print.referral.planRatings'),
    ratings: (plan.ratings ?? [])
      .filter(({ points }) => points.length > 0)
      .map((rating) => `${rating.area}: ${ratingWords(rating, t, language)}`),
  };
}
