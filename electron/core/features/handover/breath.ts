/** So long, in milliseconds, does a long work of a handover keep the process to itself: less than anybody feels. */
const stretch = 25;

/**
 * Lets the process answer others while a long work goes on. Loops over rows ask {@link isDue} for each, which costs nothing, and wait only
 * then. `between` is called at each breath; what it throws ends the work.
 */
export class Breath {
  #last = performance.now();
  readonly #between: () => void;

  constructor(between: () => void = () => undefined) {
    this.#between = between;
  }

  get isDue(): boolean {
    return performance.now() - this.#last >= stretch;
  }

  async take(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#between();
    this.#last = performance.now();
  }

  /** The items one after another, with a breath wherever one is due. */
  async *over<T>(items: Iterable<T>): AsyncGenerator<T> {
    for (const item of items) {
      if (this.isDue) await this.take();
      yield item;
    }
  }
}

/** For work in a transaction that nobody may see half of: it goes through in one piece, and nothing else is answered until it is done. */
export class InOnePiece extends Breath {
  override get isDue(): boolean {
    return false;
  }
}

/** Parts of a list, in its order, none longer than `length`. */
export function* partsOf<T>(items: readonly T[], length: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += length) yield items.slice(at, at + length);
}
