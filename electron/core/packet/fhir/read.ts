import { z } from 'zod';
import { ItemKey } from '#shared/disclosure/registry.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import { limits } from '../limits.ts';
import { parseStrictJson } from '../strict-json.ts';
import { itemSystem, municipalityExtension, numberSystem } from './document.ts';

const line = z.string().max(2000);

const Patient = z.looseObject({
  resourceType: z.literal('Patient'),
  name: z
    .array(z.looseObject({ text: line.optional(), family: line.optional(), given: z.array(line).optional() }))
    .optional(),
  birthDate: PlainDate.optional(),
  telecom: z.array(z.looseObject({ system: z.string(), value: line })).optional(),
  address: z.array(z.looseObject({ text: line.optional() })).optional(),
  extension: z
    .array(
      z.looseObject({
        url: z.string(),
        valueCoding: z.looseObject({ code: line.optional(), display: line.optional() }).optional(),
      }),
    )
    .optional(),
  communication: z
    .array(
      z.looseObject({
        language: z.looseObject({ coding: z.array(z.looseObject({ code: line.optional() })).optional() }),
      }),
    )
    .optional(),
});

const Section = z.looseObject({
  title: z.string().optional(),
  code: z
    .looseObject({
      coding: z.array(z.looseObject({ system: z.string().optional(), code: z.string().optional() })),
    })
    .optional(),
  text: z.looseObject({ div: z.string() }).optional(),
});
const Composition = z.looseObject({ resourceType: z.literal('Composition'), section: z.array(Section) });
const ServiceRequest = z.looseObject({
  resourceType: z.literal('ServiceRequest'),
  identifier: z.array(z.looseObject({ system: z.string().optional(), value: z.string() })).optional(),
});
const Consent = z.looseObject({
  resourceType: z.literal('Consent'),
  provision: z.looseObject({ period: z.looseObject({ end: PlainDate.optional() }).optional() }),
});
const Bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.literal('document'),
  entry: z
    .array(z.looseObject({ resource: z.looseObject({ resourceType: z.string() }) }))
    .min(1)
    .max(5000),
});

/** What a receiver takes over from a referral into its own case file; everything else stays in the packet, to be read. */
export interface ReadReferral {
  /** The referral's number at its sender. */
  readonly number: number | null;
  /** Items of the registry that are in the document. */
  readonly items: readonly ItemKey[];
  /** The last day on which the client's consent holds, and with it the permission to answer; null where no end was given. */
  readonly consentUntil: PlainDate | null;
  readonly person: {
    /** Empty when no name was disclosed. */
    readonly displayName: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly birthDate: PlainDate | null;
    readonly phone: string;
    readonly email: string;
    readonly address: string;
    /** Three-digit code, or the place's name where it has none in our list. */
    readonly municipality: string;
    /** ISO 639-1, or null. */
    readonly language: string | null;
    readonly reach: string;
    readonly reachSafely: string;
  };
}

/** Far more than our fields hold; a text that somebody else wrote is not worked on beyond it. */
const longestText = 10_000;

export const plainOf = (div: string | undefined, longest: number = longestText): string =>
  (div ?? '')
    .slice(0, longest)
    .replace(/<\/p><p>/g, '\n')
    // A tag holds no `<`: otherwise each of many unclosed ones would be searched to the end of the text.
    .replace(/<[^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/**
 * Reads a `referral.fhir.json` made by {@link referralBundle}. Fails with `packet-damaged` when it is no such document (it was signed, so a
 * sender made it so), and `packet-too-large` when it is larger or deeper than any referral.
 */
export const readReferral = (
  bytes: Uint8Array,
): Result<ReadReferral, 'packet-damaged' | 'packet-too-large'> => {
  const json = parseStrictJson(bytes, limits.referralBytes);
  if (!json.ok && (json.why === 'too-large' || json.why === 'too-deep')) return failure('packet-too-large');
  const bundle = json.ok ? Bundle.safeParse(json.value) : null;
  if (!bundle?.success) return failure('packet-damaged');
  const resources = bundle.data.entry.map(({ resource }) => resource);
  const composition = Composition.safeParse(resources[0]);
  const patient = Patient.safeParse(resources.find(({ resourceType }) => resourceType === 'Patient'));
  const request = ServiceRequest.safeParse(
    resources.find(({ resourceType }) => resourceType === 'ServiceRequest'),
  );
  if (!composition.success || !patient.success || !request.success) return failure('packet-damaged');

  const consent = Consent.safeParse(resources.find(({ resourceType }) => resourceType === 'Consent'));
  const sections = new Map<ItemKey, string | undefined>();
  for (const section of composition.data.section) {
    const code = section.code?.coding.find(({ system }) => system === itemSystem)?.code;
    const item = ItemKey.safeParse(code);
    if (item.success) sections.set(item.data, section.text?.div);
  }
  const number = Number(request.data.identifier?.find(({ system }) => system === numberSystem)?.value);
  const { name, telecom, address, extension, communication, birthDate } = patient.data;
  const reachBy = (system: string) => telecom?.find((point) => point.system === system)?.value ?? '';
  const home = extension?.find(({ url }) => url === municipalityExtension)?.valueCoding;
  return success({
    number: Number.isSafeInteger(number) && number > 0 ? number : null,
    items: [...sections.keys()],
    consentUntil: consent.data?.provision.period?.end ?? null,
    person: {
      displayName: name?.[0]?.text ?? '',
      firstName: (name?.[0]?.given ?? []).join(' '),
      lastName: name?.[0]?.family ?? '',
      birthDate: birthDate ?? null,
      phone: reachBy('phone'),
      email: reachBy('email'),
      address: address?.[0]?.text ?? '',
      municipality: home?.code ?? home?.display ?? '',
      // Where only an interpreter is needed, what is said of a language is theirs.
      language: sections.has('language') ? (communication?.[0]?.language.coding?.[0]?.code ?? null) : null,
      reach: plainOf(sections.get('reach')),
      reachSafely: plainOf(sections.get('reach-safely')),
    },
  });
};
