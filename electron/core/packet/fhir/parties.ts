import { clientLanguages, municipalities } from '#shared/codes/municipalities.ts';
import type { DisclosedContent } from '#shared/disclosure/registry.ts';
import type { Place, Reference, Resource } from './resource.ts';
import {
  municipalityExtension,
  municipalitySystem,
  patientProfile,
  type ReferralDocument,
} from './document.ts';

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
const contactPoint = (system: 'phone' | 'email', value: string | undefined) =>
  value ? [{ system, value }] : [];

/** The code of a value that was written out in any language of the app; undefined for a place that is not in the list. */
const codeByLabel = (
  list: typeof municipalities | typeof clientLanguages,
  text: string,
): string | undefined => list.codes.find(({ labels }) => Object.values(labels).includes(text))?.code;

/**
 * The client as Finnish base profile `fi-base-patient`, with what was disclosed and nothing else: no identifier, no gender, and not even a
 * birth date unless it was ticked.
 */
export const patientOf = (content: DisclosedContent): Resource => {
  const { name, municipality, language } = content;
  const code = municipality && codeByLabel(municipalities, municipality);
  const languageCode = language && codeByLabel(clientLanguages, language);
  return {
    resourceType: 'Patient',
    meta: { profile: [patientProfile] },
    extension: municipality
      ? [
          {
            url: municipalityExtension,
            valueCoding: code
              ? { system: municipalitySystem, code, display: municipality }
              : { display: municipality },
          },
        ]
      : undefined,
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
    communication: language
      ? [
          {
            language: languageCode
              ? { coding: [{ system: 'urn:ietf:bcp:47', code: languageCode }], text: language }
              : { text: language },
          },
        ]
      : undefined,
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
