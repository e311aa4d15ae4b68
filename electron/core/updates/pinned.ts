/**
 * What this build believes about updates. Decided by whoever maintains the releases, and nobody has yet: with no key here the app takes
 * no update at all and says that this build has no update key. How to make a key and pin it is in docs/updates.md.
 */
export const pinned = {
  /** Ed25519 public keys, 32 bytes in hexadecimal each. Two at most: the one in use, and the next while it is being exchanged. */
  updateKeys: [] as readonly string[],
  /** Names in the certificates that sign the Windows installers, as in electron-builder.yml. */
  windowsPublishers: [] as readonly string[],
  /** Where releases lie, `https://…/`; null: updates come by folder only, and the app makes no request at all. */
  feed: null as string | null,
} as const;
