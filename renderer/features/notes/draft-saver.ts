import type { ErrorCode } from '#shared/errors.ts';
import type { Failure, Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';

/** What the line under the editor says. */
export type SavingState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'dirty' | 'saving'; readonly savedAt: Instant | null }
  | { readonly phase: 'saved'; readonly savedAt: Instant }
  /** `willRetry` false: trying again cannot help, the text has to be taken elsewhere. */
  | { readonly phase: 'failed'; readonly failure: Failure; readonly willRetry: boolean };

export interface DraftSaverOptions<T> {
  /** Puts the text into the case file. */
  save: (draft: T) => Promise<Result<{ savedAt: Instant }>>;
  onState: (state: SavingState) => void;
  /** Longest time that something typed stays unsaved, in ms. */
  every?: number;
  /** First wait after a failure, in ms; doubled up to {@link longestWait}. */
  retryAfter?: number;
}

export interface DraftSaver<T> {
  /** Tells that the draft is now this. */
  change(draft: T): void;
  /** Saves now what is unsaved. Resolves true once everything typed so far is in the case file. */
  flush(): Promise<boolean>;
}

const longestWait = 15_000;

/** After these the draft can never be saved where it was. */
const hopeless: readonly ErrorCode[] = [
  'note-finished',
  'note-not-found',
  'client-not-found',
  'client-erased',
  'contact-not-found',
  'invalid-arguments',
  'locked',
];

/**
 * Keeps a draft in the case file while it is written: a second after the first unsaved key, not a second after the last
 * one, so that steady typing is saved too. One save at a time; what was typed meanwhile follows. A failed save is tried
 * again, and the text stays with whoever holds it.
 */
export function createDraftSaver<T>(options: DraftSaverOptions<T>): DraftSaver<T> {
  const { save, onState, every = 1_000, retryAfter = 2_000 } = options;
  let unsaved: { draft: T } | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let savedAt: Instant | null = null;

  const schedule = (wait: number): void => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void saveNow();
    }, wait);
  };

  const saveOnce = async (draft: T): Promise<boolean> => {
    onState({ phase: 'saving', savedAt });
    const answer = await save(draft);
    if (answer.ok) {
      failures = 0;
      ({ savedAt } = answer.value);
      onState(unsaved === null ? { phase: 'saved', savedAt } : { phase: 'dirty', savedAt });
      return true;
    }
    // What was typed meanwhile is newer than what could not be saved.
    unsaved ??= { draft };
    const willRetry = !hopeless.includes(answer.error.code);
    onState({ phase: 'failed', failure: answer.error, willRetry });
    if (willRetry) {
      schedule(Math.min(longestWait, retryAfter * 2 ** failures));
      failures += 1;
    }
    return false;
  };

  const saveNow = async (): Promise<boolean> => {
    if (running) {
      await running;
      return unsaved === null ? true : saveNow();
    }
    if (unsaved === null) return true;
    clearTimeout(timer);
    timer = undefined;
    const { draft } = unsaved;
    unsaved = null;
    running = saveOnce(draft);
    const saved = await running;
    running = null;
    if (saved && unsaved !== null) schedule(every);
    return saved;
  };

  return {
    change: (draft) => {
      unsaved = { draft };
      if (failures === 0 && running === null) onState({ phase: 'dirty', savedAt });
      schedule(every);
    },
    flush: async () => {
      const saved = await saveNow();
      return saved && unsaved !== null ? saveNow() : saved;
    },
  };
}
