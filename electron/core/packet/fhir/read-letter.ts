import { z } from 'zod';
import { ItemKey } from '#shared/disclosure/registry.ts';
import { Language } from '#shared/languages.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { limits } from '../limits.ts';
import { parseStrictJson } from '../strict-json.ts';
import { itemSystem } from './document.ts';
import { plainOf, readReferral, type ReadReferral } from './read.ts';

const line = z.string().max(2000);
const named = z.looseObject({ name: line.optional() });
const Resource = z.looseObject({ resourceType: z.string() });
const Bundle = z.looseObject({
  entry: z.array(z.looseObject({ fullUrl: line, resource: Resource })).max(5000),
});
const Reference = z.looseObject({ reference: line });

const Composition = z.looseObject({
  language: Language,
  title: line,
  date: Instant,
  author: z.array(Reference).min(1),
  section: z.array(
    z.looseObject({
      title: line.optional(),
      code: z
        .looseObject({
          coding: z.array(z.looseObject({ system: line.optional(), code: line.optional() })),
        })
        .optional(),
      text: z.looseObject({ div: z.string() }).optional(),
    }),
  ),
});
const ServiceRequest = z.looseObject({
  priority: z.enum(['routine', 'urgent', 'asap', 'stat']).optional(),
  performer: z.array(Reference).optional(),
});
const Role = z.looseObject({
  practitioner: Reference,
  organization: Reference.optional(),
  code: z.array(z.looseObject({ text: line.optional() })).optional(),
  telecom: z.array(z.looseObject({ system: line, value: line })).optional(),
});
const Practitioner = z.looseObject({ name: z.array(z.looseObject({ text: line.optional() })).optional() });
const Consent = z.looseObject({
  dateTime: PlainDate.optional(),
  provision: z.looseObject({ period: z.looseObject({ end: PlainDate.optional() }).optional() }),
});

/** A referral as a person reads it, with the words in which it was written. */
export interface ReadLetter extends ReadReferral {
  readonly language: Language;
  readonly title: string;
  readonly written: Instant;
  readonly urgency: 'routine' | 'soon' | 'urgent';
  /** What the information is for. */
  readonly purpose: string;
  readonly sender: {
    readonly name: string;
    readonly title: string;
    readonly organisation: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly receiver: string;
  /** One for each disclosed item, in the document's order, with its heading; plain text with line breaks. */
  readonly sections: readonly { readonly item: ItemKey; readonly title: string; readonly text: string }[];
  readonly ground:
    | { readonly kind: 'consent'; readonly givenOn: PlainDate | null; readonly until: PlainDate | null }
    | { readonly kind: 'law'; readonly words: string };
}

/** The priorities that `request-resources.ts` writes, back again. */
const urgencyOf = { routine: 'routine', urgent: 'soon', asap: 'urgent', stat: 'urgent' } as const;

/**
 * Reads a `referral.fhir.json` made by {@link referralBundle} as a letter. Fails as {@link readReferral} does. No text of it is markup:
 * what is given back is to be shown as text.
 */
export const readLetter = (bytes: Uint8Array): Result<ReadLetter, 'packet-damaged' | 'packet-too-large'> => {
  const read = readReferral(bytes);
  if (!read.ok) return read;
  const json = parseStrictJson(bytes, limits.referralBytes);
  const bundle = json.ok ? Bundle.safeParse(json.value) : null;
  if (!bundle?.success) return failure('packet-damaged');
  const { entry } = bundle.data;
  const first = (type: string) => entry.find(({ resource }) => resource.resourceType === type)?.resource;
  const at = (url: string | undefined) =>
    url === undefined ? undefined : entry.find(({ fullUrl }) => fullUrl === url)?.resource;

  const composition = Composition.safeParse(first('Composition'));
  const request = ServiceRequest.safeParse(first('ServiceRequest'));
  if (!composition.success || !request.success) return failure('packet-damaged');
  const role = Role.safeParse(at(composition.data.author[0]?.reference));
  if (!role.success) return failure('packet-damaged');
  const practitioner = Practitioner.safeParse(at(role.data.practitioner.reference));
  const nameAt = (url: string | undefined): string => named.safeParse(at(url)).data?.name ?? '';
  const reach = (system: string): string =>
    role.data.telecom?.find((point) => point.system === system)?.value ?? '';

  const sections: ReadLetter['sections'][number][] = [];
  let purpose = '';
  let law = '';
  for (const section of composition.data.section) {
    const item = ItemKey.safeParse(section.code?.coding.find(({ system }) => system === itemSystem)?.code);
    const text = plainOf(section.text?.div, limits.documentBytes);
    if (item.success) sections.push({ item: item.data, title: section.title ?? '', text });
    else {
      purpose = section.title ?? '';
      law = text;
    }
  }
  const consent = Consent.safeParse(first('Consent'));
  return success({
    ...read.value,
    language: composition.data.language,
    title: composition.data.title,
    written: composition.data.date,
    urgency: urgencyOf[request.data.priority ?? 'routine'],
    purpose,
    sender: {
      name: practitioner.data?.name?.[0]?.text ?? '',
      title: role.data.code?.[0]?.text ?? '',
      organisation: nameAt(role.data.organization?.reference),
      phone: reach('phone'),
      email: reach('email'),
    },
    receiver: nameAt(request.data.performer?.[0]?.reference),
    sections,
    ground: consent.success
      ? {
          kind: 'consent',
          givenOn: consent.data.dateTime ?? null,
          until: consent.data.provision.period?.end ?? null,
        }
      : { kind: 'law', words: law },
  });
};
