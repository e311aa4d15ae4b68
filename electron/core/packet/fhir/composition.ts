import { disclosableItems, itemKeys, type ItemKey } from '#shared/disclosure/registry.ts';
import { wordsOf } from '../item-words.ts';
import type { Reference, Resource } from './resource.ts';
import { itemSystem, type ReferralDocument } from './document.ts';
import { some } from './parts.ts';
import { narrativeOf } from './narrative.ts';
import type { ItemReferences } from './casework-resources.ts';
import type { PlanReferences } from './plan-resources.ts';
import type { RequestReferences } from './request-resources.ts';

interface Parts {
  readonly patient: Reference;
  readonly author: Reference;
  readonly custodian: Reference;
  readonly request: RequestReferences;
  readonly plan: PlanReferences;
  readonly casework: ItemReferences;
}

/** The human-first cover: one section for each disclosed item, its code the item's key in the registry. */
export const compositionOf = (document: ReferralDocument, parts: Parts): Resource => {
  const { content, language, title, purpose, basis } = document;
  const { request, plan, casework } = parts;
  const entriesOf = (item: ItemKey): readonly Reference[] | undefined => {
    if (item === 'plan' && plan.carePlan) return [plan.carePlan];
    if (item === 'ratings' && plan.observations.length > 0) return plan.observations;
    return item === 'asked' ? [request.serviceRequest] : some(casework[item] ?? []);
  };
  const disclosed = wordsOf(content, language, itemKeys);
  const itemSections = disclosed.map(({ item, words }) => ({
    title: disclosableItems[item].labels[language],
    code: { coding: [{ system: itemSystem, code: item }] },
    text: narrativeOf(words),
    entry: entriesOf(item),
  }));
  const ground = {
    title: purpose,
    ...(basis.kind === 'law' ? { text: narrativeOf(basis.section) } : {}),
    entry: [request.serviceRequest, ...(request.consent ? [request.consent] : []), request.letter],
  };
  return {
    resourceType: 'Composition',
    text: narrativeOf(
      [
        title,
        ...disclosed.map(({ item, words }) => `${disclosableItems[item].labels[language]}: ${words}`),
      ].join('\n'),
    ),
    status: 'final',
    language,
    type: { coding: [{ system: 'http://loinc.org', code: '57133-1', display: 'Referral note' }] },
    subject: parts.patient,
    date: document.created,
    author: [parts.author],
    title,
    custodian: parts.custodian,
    section: [...itemSections, ground],
  };
};
