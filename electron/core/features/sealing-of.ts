import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../app.ts';
import type { OpenedPacket, OpenError, OpeningKey } from '../packet/open.ts';
import type { Ports } from '../ports.ts';
import type { Enclosed } from '../print/qpdf.ts';
import { sealingHere, sealingInProcess, SealingStopped } from '../sealing/sealing.ts';
import type { Sealing, SealingWork } from '../sealing/sealing.ts';
import { SessionEnded } from '../session.ts';

/** Up to this size sealing and opening takes less time than starting a process. */
const smallBytes = 1024 * 1024;

/** The works under way, by the ports, which a call's own view of the app shares with the app. */
const underWay = new WeakMap<Ports, Set<AbortController>>();

const worksOf = (app: App): Set<AbortController> => {
  const known = underWay.get(app.ports);
  if (known !== undefined) return known;
  const works = new Set<AbortController>();
  underWay.set(app.ports, works);
  app.onLock(() => {
    for (const work of works) work.abort();
  });
  return works;
};

/** Stops what is being sealed or opened; its call answers `cancelled`, and nothing was written. */
export const stopSealing = (app: App): void => {
  for (const work of worksOf(app)) work.abort();
};

/**
 * Runs a work on a packet, of a large one (or with a passphrase, whose scrypt takes a second and 256 MB; or with qpdf) in a process of its own. The
 * window hears how far it is and may stop it, which answers `cancelled`. Throws {@link SessionEnded} when the case file was locked meanwhile.
 */
const run = async <R>(
  app: App,
  name: 'sealing' | 'opening',
  isLarge: boolean,
  work: (sealing: Sealing, work: SealingWork) => Promise<R>,
): Promise<R | Result<never, 'cancelled'>> => {
  const start = app.ports.startSealingProcess;
  const controller = new AbortController();
  if (!isLarge || start === undefined)
    return work(sealingHere, { told: () => undefined, stop: controller.signal });
  const works = worksOf(app);
  works.add(controller);
  const told = (done: number | null): void => app.emit({ type: 'progress', work: name, done });
  told(0);
  try {
    return await work(sealingInProcess(start), { told, stop: controller.signal });
  } catch (error) {
    if (!(error instanceof SealingStopped) || !controller.signal.aborted) throw error;
    if (app.caseFile() === null) throw new SessionEnded();
    return failure('cancelled');
  } finally {
    works.delete(controller);
    told(1);
  }
};

/** `sealPacket` (packet/seal.ts) where the window can follow and stop it. */
export const seal = (
  app: App,
  tar: Uint8Array,
  recipients: readonly string[],
): Promise<Result<Uint8Array, 'recipient-not-valid' | 'packet-too-large' | 'cancelled'>> =>
  run(app, 'sealing', tar.length > smallBytes, (sealing, work) => sealing.seal(tar, recipients, work));

/** `sealWithPassphrase` (packet/seal.ts) where the window can follow and stop it. */
export const sealByPassphrase = (
  app: App,
  tar: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, 'recipient-not-valid' | 'packet-too-large' | 'cancelled'>> =>
  run(app, 'sealing', true, (sealing, work) => sealing.sealWithPassphrase(tar, passphrase, work));

/** `enclose` (print/qpdf.ts), always in a process of its own: starting qpdf alone holds up for longer than starting a process. */
export const encloseIn = (
  app: App,
  pdf: Uint8Array,
  papers: readonly Enclosed[],
  password: string | null,
): Promise<Result<Uint8Array<ArrayBuffer>, 'cancelled'>> =>
  run(app, 'sealing', true, async (sealing, work) =>
    success(await sealing.enclose(pdf, papers, password, work)),
  );

/** `openPacket` (packet/open.ts) where the window can follow and stop it. */
export const open = (
  app: App,
  sealed: Uint8Array,
  keys: readonly OpeningKey[],
): Promise<Result<OpenedPacket, OpenError | 'cancelled'>> =>
  run(app, 'opening', sealed.length > smallBytes, (sealing, work) => sealing.open(sealed, keys, work));
