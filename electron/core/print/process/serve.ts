import type { Channel } from '../../bridge/protocol.ts';
import { printEngine } from '../engine.ts';
import type { Json } from '../engine.ts';
import { PrintError } from '../print-error.ts';
import { PrintRequest } from './protocol.ts';
import type { PrintReply } from './protocol.ts';

const answer = async ({ id, template, data, language }: PrintRequest): Promise<PrintReply> => {
  try {
    const engine = await printEngine();
    // What JSON gives is Json.
    const pdf = await engine.compile(template, JSON.parse(data) as Json, { language });
    return { kind: 'pdf', id, pdf };
  } catch (error) {
    // Another error's message may quote what is on the page.
    return { kind: 'failed', id, message: error instanceof PrintError ? error.message : 'unexpected' };
  }
};

/**
 * The print process's side: sets papers one after another. It reads no file but the fonts and the compiler, writes none, and
 * keeps nothing of a page but what the engine remembers of the last few.
 */
export const servePrints = (channel: Channel): void => {
  let queue: Promise<unknown> = Promise.resolve();
  channel.onMessage((message) => {
    queue = queue.then(async () => channel.post(await answer(PrintRequest.parse(message))));
  });
};
