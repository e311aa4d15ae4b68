import type { Channel } from '../bridge/protocol.ts';
import { openPacket } from '../packet/open.ts';
import type { Told } from '../packet/pieces.ts';
import { sealPacket, sealWithPassphrase } from '../packet/seal.ts';
import { enclose } from '../print/qpdf.ts';
import { SealingRequest } from './protocol.ts';
import type { SealingReply } from './protocol.ts';

const work = (request: SealingRequest, told: Told): Promise<unknown> => {
  if (request.kind === 'seal') return sealPacket(request.tar, request.recipients, told);
  if (request.kind === 'open') return openPacket(request.sealed, request.keys, told);
  if (request.kind === 'enclose') return enclose(request.pdf, request.papers, request.password);
  return sealWithPassphrase(request.tar, request.passphrase, told);
};

/** The sealing process's side. It reads and writes no file, and keeps nothing: the core ends it after its one work. */
export const serveSealing = (channel: Channel): void => {
  const say = (reply: SealingReply): void => channel.post(reply);
  channel.onMessage((message) => {
    void (async () => {
      try {
        const result = await work(SealingRequest.parse(message), (done) => say({ kind: 'progress', done }));
        say({ kind: 'done', result });
      } catch {
        say({ kind: 'failed' });
      }
    })();
  });
};
