import type { Result } from '#shared/result.ts';
import { openPacket, type OpenedPacket, type OpenError, type OpeningKey } from '../packet/open.ts';
import type { Told } from '../packet/pieces.ts';
import { sealPacket, sealWithPassphrase } from '../packet/seal.ts';
import type { HelperProcess } from '../ports.ts';
import { enclose, type Enclosed } from '../print/qpdf.ts';
import { EnclosedPdf, Opened, Sealed, SealingReply, type SealingRequest } from './protocol.ts';

/** The work was stopped: by whoever asked for it, by a lock, or because its process ended. */
export class SealingStopped extends Error {
  constructor() {
    super('the sealing process ended before its work did');
  }
}

export interface SealingWork {
  readonly told: Told;
  readonly stop: AbortSignal;
}

/** Seals and opens packets; see `packet/seal.ts` and `packet/open.ts`, whose answers it gives. Throws {@link SealingStopped}. */
export interface Sealing {
  seal(
    tar: Uint8Array,
    recipients: readonly string[],
    work: SealingWork,
  ): Promise<Result<Uint8Array, 'recipient-not-valid' | 'packet-too-large'>>;
  sealWithPassphrase(
    tar: Uint8Array,
    passphrase: string,
    work: SealingWork,
  ): Promise<Result<Uint8Array, 'recipient-not-valid' | 'packet-too-large'>>;
  open(
    sealed: Uint8Array,
    keys: readonly OpeningKey[],
    work: SealingWork,
  ): Promise<Result<OpenedPacket, OpenError>>;
  /** `enclose` (print/qpdf.ts): papers put into a PDF, under a password or not. */
  enclose(
    pdf: Uint8Array,
    papers: readonly Enclosed[],
    password: string | null,
    work: SealingWork,
  ): Promise<Uint8Array<ArrayBuffer>>;
}

/** In the core's own process: for small packets, and where there is no other. */
export const sealingHere: Sealing = {
  seal: (tar, recipients, { told }) => sealPacket(tar, recipients, told),
  sealWithPassphrase: (tar, passphrase, { told }) => sealWithPassphrase(tar, passphrase, told),
  open: (sealed, keys, { told }) => openPacket(sealed, keys, told),
  enclose: (pdf, papers, password) => enclose(pdf, papers, password),
};

/**
 * In a process that is started for one work and ended after it, so that no key and no clear byte outlives the work. Key and bytes
 * travel through the channel to that process alone, not through its arguments, its environment or a file.
 */
export const sealingInProcess = (start: () => HelperProcess): Sealing => {
  const ask = async (request: SealingRequest, { told, stop }: SealingWork): Promise<unknown> => {
    if (stop.aborted) throw new SealingStopped();
    const process = start();
    let onStop = (): void => undefined;
    try {
      return await new Promise<unknown>((resolve, reject) => {
        const stopped = (): void => reject(new SealingStopped());
        onStop = stopped;
        stop.addEventListener('abort', stopped);
        process.onEnd(stopped);
        process.onMessage((message) => {
          const reply = SealingReply.safeParse(message);
          if (!reply.success) return;
          if (reply.data.kind === 'progress') told(reply.data.done);
          else if (reply.data.kind === 'done') resolve(reply.data.result);
          else reject(new Error('the sealing process failed'));
        });
        process.post(request);
      });
    } finally {
      stop.removeEventListener('abort', onStop);
      process.end();
    }
  };
  return {
    seal: async (tar, recipients, work) =>
      Sealed.parse(await ask({ kind: 'seal', tar: own(tar), recipients: [...recipients] }, work)),
    sealWithPassphrase: async (tar, passphrase, work) =>
      Sealed.parse(await ask({ kind: 'seal-with-passphrase', tar: own(tar), passphrase }, work)),
    open: async (sealed, keys, work) =>
      Opened.parse(
        await ask(
          {
            kind: 'open',
            sealed: own(sealed),
            keys: keys.map(({ identity, recipient }) => ({ identity, recipient })),
          },
          work,
        ),
      ),
    enclose: async (pdf, papers, password, work) =>
      EnclosedPdf.parse(
        await ask(
          {
            kind: 'enclose',
            pdf: own(pdf),
            papers: papers.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes: own(bytes) })),
            password,
          },
          work,
        ),
      ),
  };
};

/** The type of what goes over a channel: bytes of this process, shared with no other. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
