/** One line of the figures. */
export interface Row {
  readonly id: string;
  readonly what: string;
  /** How often the fault was brought about. */
  readonly tried: number;
  /** What was lost, mixed, given wrongly or written by a stranger; must be zero. */
  readonly lost: number;
  readonly seconds: number;
  readonly seed: number;
  /** What else was counted, in words; or why a part was left out. */
  readonly notes: readonly string[];
  /** What was wrong, each with what is needed to see it again. */
  readonly findings: readonly string[];
}

/** What a fault is given to work with. */
export interface Run {
  /** An empty folder of its own. */
  readonly folder: string;
  readonly random: () => number;
  readonly seed: number;
  /** A part of the full figure, for the normal suite and a quick look. */
  readonly isShort: boolean;
  /** How many programs may run side by side. */
  readonly jobs: number;
}

export interface Found {
  readonly tried: number;
  readonly notes?: readonly string[];
  readonly findings: readonly string[];
}

/** A fault and the way it is brought about. Every run is in programs of their own. */
export interface Fault {
  readonly id: string;
  readonly what: string;
  readonly run: (run: Run) => Promise<Found>;
}
