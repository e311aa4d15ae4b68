import { Buffer } from 'node:buffer';
import { sha1 } from '@noble/hashes/legacy.js';
import type { Place, Reference } from './resource.ts';
import { numberSystem, type ReferralDocument } from './document.ts';
import type { PlanReferences } from './plan-resources.ts';

interface Parts {
  readonly patient: Reference;
  readonly role: Reference;
  readonly organisation: Reference;
  readonly receiver: Reference;
  readonly plan: PlanReferences;
  readonly pdf: Uint8Array;
}

export interface RequestReferences {
  readonly serviceRequest: Reference;
  readonly consent: Reference | null;
  readonly letter: Reference;
}

/** FHIR has no "soon": it lies between routine and at once, which is what R4 calls urgent; our urgent is then "as soon as possible". */
const priority = { routine: 'routine', soon: 'urgent', urgent: 'asap' } as const;

/** ServiceRequest, the Task that the receiver answers, Consent where consent is the ground, and the letter as a PDF. */
export const requestResources = (
  document: ReferralDocument,
  place: Place,
  parts: Parts,
): RequestReferences => {
  const { content, created, basis, title, purpose } = document;
  const { patient, role, organisation, receiver, plan } = parts;
  const supporting = [...(plan.carePlan ? [plan.carePlan] : []), ...plan.observations];
  const serviceRequest = place({
    resourceType: 'ServiceRequest',
    identifier: [{ system: numberSystem, value: String(document.number) }],
    status: 'active',
    intent: 'proposal',
    priority: priority[document.urgency],
    code: { text: title },
    subject: patient,
    authoredOn: created,
    requester: role,
    performer: [receiver],
    reasonCode: [{ text: content.asked ?? purpose }],
    note: document.call ? [{ text: document.call }] : undefined,
    supportingInfo: supporting.length > 0 ? supporting : undefined,
  });
  place({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    priority: priority[document.urgency],
    focus: serviceRequest,
    for: patient,
    authoredOn: created,
    requester: role,
    owner: receiver,
  });
  const consent =
    basis.kind === 'consent'
      ? place({
          resourceType: 'Consent',
          identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${basis.id}` }],
          status: 'active',
          scope: {
            coding: [
              { system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' },
            ],
          },
          category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0' }] }],
          patient,
          dateTime: basis.givenOn,
          organization: [organisation],
          policyRule: { text: 'EU 2016/679 art. 6, 9' },
          provision: {
            type: 'permit',
            period: { start: basis.givenOn, end: basis.until ?? undefined },
            actor: [
              {
                role: {
                  coding: [
                    { system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'IRCP' },
                  ],
                },
                reference: receiver,
              },
            ],
            data: [{ meaning: 'instance', reference: serviceRequest }],
          },
        })
      : null;
  const letterAt = document.letterInside
    ? place({
        resourceType: 'Binary',
        contentType: 'application/pdf',
        data: Buffer.from(parts.pdf).toString('base64'),
      }).reference
    : 'referral.pdf';
  const letter = place({
    resourceType: 'DocumentReference',
    status: 'current',
    type: { coding: [{ system: 'http://loinc.org', code: '57133-1' }], text: title },
    subject: patient,
    date: created,
    author: [role],
    custodian: organisation,
    content: [
      {
        attachment: {
          contentType: 'application/pdf',
          language: document.language,
          url: letterAt,
          size: parts.pdf.length,
          // FHIR R4 asks for SHA-1 here; what protects the letter is the packet's signature.
          hash: Buffer.from(sha1(parts.pdf)).toString('base64'),
          title,
        },
      },
    ],
  });
  return { serviceRequest, consent, letter };
};
