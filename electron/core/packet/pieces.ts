/** Hears how much of the work is done, 0 to 1. */
export type Told = (done: number) => void;

/** Bytes between two tidings: some tens of milliseconds of work. */
const pieceBytes = 1024 * 1024;

/** The bytes as a stream of pieces; each that is taken is told of. */
const pieces = (bytes: Uint8Array, told: Told): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(at, at + pieceBytes));
        at += pieceBytes;
        told(Math.min(1, at / bytes.length));
      },
    },
    { highWaterMark: 0 },
  );
};

/**
 * Lets `work` (of the age library) turn bytes into others piece by piece, and collects all of what it gives. Without a `told` the whole is
 * given to it at once in one piece.
 */
export const inPieces = async (
  bytes: Uint8Array,
  work: (stream: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>,
  told: Told = () => undefined,
): Promise<Uint8Array> => {
  const given: Uint8Array[] = [];
  let length = 0;
  for await (const piece of await work(pieces(bytes, told))) {
    given.push(piece);
    length += piece.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of given) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
