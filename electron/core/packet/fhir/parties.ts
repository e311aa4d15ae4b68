import { clientLanguages, municipalities } from '#shared/codes/municipalities.ts';
import type { DisclosedContent } from '#shared/disclosure/registry.ts';
import { contactPoint, some } from './parts.ts';
import type { Place, Reference, Resource } from './resource.ts';
import {
  municipalityExtension,
  identityCodeSystem,
  interpreterExtension,
  municipalitySystem,
  patientProfile,
  type ReferralDocument,
} from './document.ts';

/** The code of a value that was written out in any language of the app; undefined for a place that is not in the list. */
const codeByLabel = (
  list: typeof municipalities | typeof clientLanguages,
  text: string,
): string | undefined => list.codes.find(({ labels }) => Object.values(labels).includes(text))?.code;

/**
 * The client as Finnish base profile `fi-base-patient`, with what was disclosed and nothing else: no gender, and not even a birth date
 * unless it was ticked. The identity code is there only where it was ticked with a ground.
 */
export const patientOf = (content: DisclosedContent): Resource => {
  const { name, municipality, language, interpreter } = content;
  const [identityCode] = content['identity-code'] ?? [];
  const code = municipality && codeByLabel(municipalities, municipality);
  const languageCode = language && codeByLabel(clientLanguages, language);
  return {
    resourceType: 'Patient',
    meta: { profile: [patientProfile] },
    extension: some([
      ...(municipality
        ? [
            {
              url: municipalityExtension,
              valueCoding: code
                ? { system: municipalitySystem, code, display: municipality }
                : { display: municipality },
            },
          ]
        : []),
      ...(interpreter ? [{ url: interpreterExtension, valueBoolean: true }] : []),
    ]),
    identifier: identityCode && [
      {
        use: 'official',
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'NNFIN' }] },
        system: identityCodeSystem,
        value: identityCode.code,
      },
    ],
    name: name && [
      {
        text: [name.first, name.last].filter(Boolean).join(' ') || name.display,
        family: name.last || undefined,
        given: name.first ? name.first.split(/\s+/).filter(Boolean) : undefined,
      },
    ],
    telecom: some([...contactPoint('phone', content.phone), ...contactPoint('email', content.email)]),
    birthDate: content['birth-date'],
    address: content.address ? [{ text: content.address }] : undefined,
    communication: some([
      ...(language
        ? [
            {
              language: languageCode
                ? { coding: [{ system: 'urn:ietf:bcp:47', code: languageCode }], text: language }
                : { text: language },
              preferred: true,
            },
          ]
        : []),
      // The language that the interpreter speaks, in the words in which it was written down.
      ...(interpreter?.language ? [{ language: { text: interpreter.language } }] : []),
    ]),
  };
};

export interface SenderParties {
  readonly role: Reference;
  readonly organisation: Reference;
  readonly receiver: Reference;
}

/** The coach in a role at an organisation, and the receiving organisation. */
export const senderOf = ({ sender, receiver }: ReferralDocument, place: Place): SenderParties => {
  const organisation = place({ resourceType: 'Organization', name: sender.organisation || sender.name });
  const practitioner = place({ resourceType: 'Practitioner', name: [{ text: sender.name }] });
  const role = place({
    resourceType: 'PractitionerRole',
    practitioner,
    organization: organisation,
    code: sender.title ? [{ text: sender.title }] : undefined,
    telecom: some([...contactPoint('phone', sender.phone), ...contactPoint('email', sender.email)]),
  });
  const receivingName = [receiver.organisation, receiver.unit].filter(Boolean).join(', ');
  return { role, organisation, receiver: place({ resourceType: 'Organization', name: receivingName }) };
};
