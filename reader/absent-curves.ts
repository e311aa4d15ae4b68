/*
 * Stands in the place of `@noble/curves/nist.js` in the built reader. age-encryption imports P-256 and P-384 for recipients of hardware tokens
 * (`age1tag…`, `age1tagpq…`), which no packet has: our recipients are `age1…` and `age1pq1…` alone (core/packet/recipients.ts). Without the
 * two curves the one file is a tenth smaller. Lengths are read while the module loads; anything else of them throws.
 */
const absent = (bytes: number) => {
  const never = (): never => {
    throw new Error('this curve is not in the reader');
  };
  return {
    lengths: {
      secretKey: bytes,
      seed: bytes + bytes / 2,
      publicKey: bytes + 1,
      publicKeyUncompressed: 2 * bytes + 1,
      publicKeyHasPrefix: true,
    },
    Point: { Fn: {} },
    keygen: never,
    getPublicKey: never,
    getSharedSecret: never,
  };
};

export const p256 = absent(32);
export const p384 = absent(48);
