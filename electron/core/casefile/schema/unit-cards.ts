/** A deputy whose key goes on the own card. */
export interface UnitDeputyTable {
  id: string;
  /** Of the card's first key. */
  signingKey: string;
  /** The bytes of the card, as the deputy saved it: UTF-8 JSON. */
  card: string;
  cardCounter: number;
  verifiedHow: string;
  verifiedBy: string;
  addedAt: string;
  removedAt: string | null;
}

/** A partner's key that stood on an accepted card. */
export interface PartnerCardKeyTable {
  /** Signing key of whoever makes the unit's card. */
  cardKey: string;
  partnerKeyId: string;
  isDeputy: number;
  /** Of the newest accepted card that held the key. */
  counter: number;
  cardCreated: string;
}

export interface UnitCardsTables {
  unitDeputy: UnitDeputyTable;
  partnerCardKey: PartnerCardKeyTable;
}
