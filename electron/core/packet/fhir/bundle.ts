import { utf8 } from '../bytes.ts';
import { caseworkResources } from './casework-resources.ts';
import { compositionOf } from './composition.ts';
import type { ReferralDocument } from './document.ts';
import { patientOf, senderOf } from './parties.ts';
import type { Place, Placed } from './resource.ts';
import { planResources } from './plan-resources.ts';
import { requestResources } from './request-resources.ts';

/**
 * `referral.fhir.json`: an HL7 FHIR R4 (4.0.1) document Bundle. The Composition stands first; every reference is to a `urn:uuid` inside
 * the Bundle. Only `document.content` says anything about the client, so what was not ticked cannot be in it.
 */
export const referralBundle = (document: ReferralDocument, pdf: Uint8Array): Uint8Array => {
  const placed: Placed[] = [];
  const place: Place = (resource) => {
    const fullUrl = `urn:uuid:${document.nextId()}`;
    placed.push({ fullUrl, resource });
    return { reference: fullUrl };
  };
  const patient = place(patientOf(document.content));
  const sender = senderOf(document, place);
  const plan = planResources(document, place, patient, sender.role);
  const casework = caseworkResources(document, place, patient);
  const request = requestResources(document, place, { patient, ...sender, plan, pdf });
  const composition = place(
    compositionOf(document, {
      patient,
      author: sender.role,
      custodian: sender.organisation,
      request,
      plan,
      casework,
    }),
  );
  place({
    resourceType: 'Provenance',
    target: [composition],
    recorded: document.created,
    agent: [
      {
        type: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author' },
          ],
        },
        who: sender.role,
      },
      {
        type: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
              code: 'custodian',
            },
          ],
        },
        who: sender.organisation,
      },
    ],
  });
  const first = placed.findIndex(({ fullUrl }) => fullUrl === composition.reference);
  const ordered = [...placed.slice(first, first + 1), ...placed.slice(0, first), ...placed.slice(first + 1)];
  const bundle = {
    resourceType: 'Bundle',
    type: 'document',
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${document.packetId}` },
    timestamp: document.created,
    entry: ordered,
  };
  // Where every byte goes through the mail, the document is written without spaces.
  return utf8(`${JSON.stringify(bundle, null, document.letterInside ? 1 : 0)}\n`);
};
