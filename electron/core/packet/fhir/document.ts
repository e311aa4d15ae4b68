import type { Language } from '#shared/languages.ts';
import type { DisclosedContent } from '#shared/disclosure/registry.ts';
import type { PacketId } from '#shared/ids.ts';
import type { Instant, PlainDate } from '#shared/time.ts';

/** What the FHIR document of a referral is made of. Everything about the client is in `content`, which holds only what was ticked. */
export interface ReferralDocument {
  readonly packetId: PacketId;
  readonly number: number;
  readonly created: Instant;
  readonly language: Language;
  /** The letter's title in its language, e.g. "Yhteydenotto". */
  readonly title: string;
  readonly urgency: 'routine' | 'soon' | 'urgent';
  /** The telephone call before an urgent referral, in words; absent where there was none. */
  readonly call?: string;
  /** What the information is for, in the letter's language. */
  readonly purpose: string;
  readonly sender: {
    readonly name: string;
    readonly title: string;
    readonly organisation: string;
    readonly unit: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly receiver: { readonly organisation: string; readonly unit: string };
  readonly content: DisclosedContent;
  readonly basis:
    | {
        readonly kind: 'consent';
        readonly id: string;
        readonly givenOn: PlainDate;
        readonly until: PlainDate | null;
      }
    /** Act and section in words. */
    | { readonly kind: 'law'; readonly section: string };
  /**
   * Whether the letter is in the document too, in base64. A page that carries all it holds through the mail names the one in the archive
   * instead, as it does with papers.
   */
  readonly letterInside: boolean;
  /** Makes the id of the n-th resource; UUIDs. */
  readonly nextId: () => string;
}

/** Items of the registry as codes in a Composition's sections, so that a reader knows what was disclosed. */
export const itemSystem = 'urn:rinnalla:disclosable-item';
/** The running number of the referral at its sender. */
export const numberSystem = 'urn:rinnalla:referral-number';
export const patientProfile = 'https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/fi-base-patient';
export const municipalityExtension =
  'https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/municipality-code';
export const municipalitySystem = 'urn:oid:1.2.246.537.6.21';
/** Whether an interpreter is needed. */
export const interpreterExtension = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';
/** The Finnish personal identity code. */
export const identityCodeSystem = 'urn:oid:1.2.246.21';
