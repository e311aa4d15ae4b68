/** Caps on what is opened, so that a hostile file costs little. Design figures, checked before the work they bound. */
export const limits = {
  /** The sealed file and what it holds, in bytes. */
  packetBytes: 200 * 1024 * 1024,
  /** The age header; a hybrid recipient takes about 1.6 kB of it. */
  ageHeaderBytes: 512 * 1024,
  entries: 500,
  manifestBytes: 1024 * 1024,
  /** Any other JSON document that we parse from a packet. */
  documentBytes: 16 * 1024 * 1024,
  /** `referral.fhir.json`, which carries its letter in base64. */
  referralBytes: 64 * 1024 * 1024,
  /** `reply.json`: some texts, the longest of 8,000 characters. */
  replyBytes: 256 * 1024,
  /** `handover.jsonl`: the whole history of many people, a row a line. */
  handoverBytes: 128 * 1024 * 1024,
  handoverRows: 400_000,
  handoverPeople: 2_000,
  cardBytes: 256 * 1024,
  jsonDepth: 20,
  /** Values and brackets of one JSON document: each takes some tens of bytes of memory when parsed, however short it is written. */
  jsonParts: 200_000,
} as const;
