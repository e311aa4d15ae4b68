import { arch, platform } from 'node:process';
import { pinned } from './pinned.ts';

/** What the core holds a release against. Handed in when the core is made, so that tests can bring a key of their own. */
export interface UpdateBeliefs {
  /** Ed25519 public keys, 32 bytes in hexadecimal each. */
  readonly updateKeys: readonly string[];
  /** Names in the certificates that sign the Windows installers. */
  readonly windowsPublishers: readonly string[];
  readonly feed: string | null;
  /** The system that an installer must be for: `win32-x64`. */
  readonly system: string;
}

/** What this build believes, on the system that it runs on. */
export const ownBeliefs = (): UpdateBeliefs => ({ ...pinned, system: `${platform}-${arch}` });

/** Why this build takes no release at all; null when it takes those that are signed. */
export const whyNoReleases = ({
  updateKeys,
  windowsPublishers,
  system,
}: UpdateBeliefs): 'no-key' | 'no-publisher' | null => {
  if (updateKeys.length === 0) return 'no-key';
  return system.startsWith('win32-') && windowsPublishers.length === 0 ? 'no-publisher' : null;
};

/** Why this build does not look for releases over the network; null when it would, once that is turned on. */
export const whyNoLooking = (beliefs: UpdateBeliefs): 'no-key' | 'no-publisher' | 'no-address' | null =>
  whyNoReleases(beliefs) ?? (beliefs.feed?.startsWith('https://') === true ? null : 'no-address');
