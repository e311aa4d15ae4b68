/**
 * The messages of a server-sent event stream (the `data:` lines; HTML Standard §9.2), as they come. `EventSource` cannot
 * send the header that the preview host asks for, so the stream is read by `fetch`.
 */
export async function* messagesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + part.value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block
        .split('\n')
        .filter((line) => line.startsWith('data: '))
        .map((line) => line.slice('data: '.length));
      // A block of comments only keeps the line open.
      if (data.length > 0) yield data.join('\n');
    }
  }
}
