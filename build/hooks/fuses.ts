import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import type { FuseConfig } from '@electron/fuses';

/**
 * The fuses of the packaged Electron. All are named, so that one that a later Electron adds fails the packaging until somebody has
 * decided about it.
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  /** The app's program is no Node: otherwise any local program could run code under its name and its signature. */
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  /** There is no snapshot of our own. */
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  /** Electron's default: WebAssembly's bounds checks by memory protection. */
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseConfig;

/** The fuses that there are, by their place in the wire. */
export const everyFuse = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');

const wireOf = async (program: string): Promise<Readonly<Record<string, unknown>>> => ({
  ...(await getCurrentFuseWire(program)),
});

/**
 * Sets a program's fuses and reads them back. Throws when there is one that nobody has decided about, when one of ours is gone, and when
 * what was read is not what was decided: such a package is none. `resetAdHocDarwinSignature` as the library has it.
 */
export async function setFuses(program: string, resetAdHocDarwinSignature = false): Promise<void> {
  // The library only warns of a fuse that Electron has removed, and writes over its mark.
  const found = await wireOf(program);
  const gone = everyFuse.filter((fuse) => found[fuse] === FuseState.REMOVED);
  if (gone.length > 0)
    throw new Error(
      `Electron no longer has the fuses ${gone.map((fuse) => FuseV1Options[fuse]).join(', ')}.`,
    );
  await flipFuses(program, { ...fuses, resetAdHocDarwinSignature });
  await expectFuses(program);
}

/** Throws unless every fuse of a program is as decided above, and there is none that nobody decided about. */
export async function expectFuses(program: string): Promise<void> {
  const wire = await wireOf(program);
  const undecided = Object.keys(wire).filter((key) => key !== 'version' && !(key in fuses));
  if (undecided.length > 0) throw new Error(`Nobody has decided about the fuses ${undecided.join(', ')}.`);
  for (const fuse of everyFuse) {
    const wanted = fuses[fuse] ? FuseState.ENABLE : FuseState.DISABLE;
    if (wire[fuse] !== wanted) throw new Error(`The fuse ${FuseV1Options[fuse]} is not as decided.`);
  }
}
