import { Arch, log } from 'electron-builder';
import type { AfterPackContext } from 'electron-builder';
import { pinned } from '../../electron/core/updates/pinned.ts';
import { gatherNatives } from '../scripts/natives.ts';
import { publisherProblem } from './publisher.ts';

/** What this hook is given: the same as the one afterwards, under whose name alone the type is exported. */
type BeforePackContext = AfterPackContext;

/** What must hold before anything is packed: a publisher for an installer for Windows, and the target's own binaries. */
export default async function beforePack({
  electronPlatformName,
  arch,
  targets,
  packager,
}: BeforePackContext): Promise<void> {
  const problem = publisherProblem(
    electronPlatformName,
    targets.map(({ name }) => name),
    packager.config.win,
    pinned.windowsPublishers,
  );
  if (problem !== null) throw new Error(problem);
  const missing = await gatherNatives({ platform: electronPlatformName, arch: Arch[arch] });
  for (const reason of missing) log.warn({ reason }, 'packed without a native part that has a fallback');
}
