/** A FHIR R4 resource as JSON. The types stay open: the validation test against the R4 definitions is stricter than any type. */
export interface Resource {
  readonly resourceType: string;
  readonly [field: string]: unknown;
}

/** A resource with the address that others in the same Bundle name it by. */
export interface Placed {
  readonly fullUrl: string;
  readonly resource: Resource;
}

export interface Reference {
  readonly reference: string;
  readonly display?: string;
}

/** Puts a resource into the Bundle under a fresh `urn:uuid`. */
export type Place = (resource: Resource) => Reference;
