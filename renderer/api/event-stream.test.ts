import { expect, test } from 'vitest';
import { messagesOf } from './event-stream.ts';

const streamOf = (parts: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });

async function messages(...parts: string[]): Promise<string[]> {
  const bytes = parts.map((part) => new TextEncoder().encode(part));
  const heard: string[] = [];
  for await (const message of messagesOf(streamOf(bytes))) heard.push(message);
  return heard;
}

test('an event that comes in two pieces is heard once and whole', async () => {
  expect(await messages('data: {"type":"lo', 'cked"}\n\ndata: {"type":"unlocked"}\n\n')).toEqual([
    '{"type":"locked"}',
    '{"type":"unlocked"}',
  ]);
});

test('the comments that keep the line open are no events', async () => {
  expect(await messages(': open\n\n', ': \n\n', 'data: 1\n\n')).toEqual(['1']);
});

test('an event cut off by the end of the host is not heard', async () => {
  expect(await messages('data: {"type":"unlo')).toEqual([]);
});

test('a letter split between two pieces stays a letter', async () => {
  const bytes = new TextEncoder().encode('data: jänkä\n\n');
  const heard: string[] = [];
  for await (const message of messagesOf(streamOf([bytes.slice(0, 8), bytes.slice(8)]))) {
    heard.push(message);
  }
  expect(heard).toEqual(['jänkä']);
});
