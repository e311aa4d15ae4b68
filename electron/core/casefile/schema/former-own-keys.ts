export interface FormerOwnKeyTable {
  signingKey: string;
  recipient: string;
  identity: string;
  /** By this key, over the next one: Ed25519 in hexadecimal. Null where this key is in wrong hands: it then vouches for nothing. */
  nextSignature: string | null;
  /** By this key, over its own end and the day of it; null where it was changed for no such reason. */
  revocation: string | null;
  revokedOn: string | null;
  createdAt: string;
  replacedAt: string;
}

/** Keys that said on a card that they are in wrong hands, whoever's they were: also of holders who are not known here yet. */
export interface RevokedKeyTable {
  signingKey: string;
  revokedOn: string;
  signature: string;
  recordedAt: string;
}
