import type { CallName } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { RawDatabase } from '../../casefile/connection.ts';
import type { Dispatch } from '../../dispatch.ts';

/** What one successful call did to the case file. */
export interface SeenCall {
  readonly name: CallName;
  /** A row of some table was written, or another file was open afterwards than before. */
  readonly wrote: boolean;
  /** The audit chain of the file that is open afterwards is longer than it was when this file was last seen. */
  readonly entered: boolean;
}

interface Look {
  readonly raw: RawDatabase;
  readonly caseFileId: string;
  readonly changes: number;
  readonly entries: number;
}

const numberOf = (raw: RawDatabase, query: string): number => Number(raw.prepare(query).pluck().get());

const look = (app: App): Look | null => {
  const file = app.caseFile();
  if (file === null) return null;
  const { raw, caseFileId } = file;
  return {
    raw,
    caseFileId,
    // Rows that this connection has written since it was opened, in whatever table.
    changes: numberOf(raw, 'SELECT total_changes()'),
    entries: numberOf(raw, 'SELECT coalesce(max(sequence), 0) FROM audit_entry'),
  };
};

export interface CallWatch {
  readonly seen: readonly SeenCall[];
  /** A door that looks at the case file before and after each call. */
  readonly over: (app: App, dispatch: Dispatch) => Dispatch;
}

/** Watches calls, one after another: of two at once it could not tell which of them wrote. */
export const watchCalls = (): CallWatch => {
  const seen: SeenCall[] = [];
  const entriesOf = new Map<string, number>();
  return {
    seen,
    over:
      (app, dispatch) =>
      async (name, args): Promise<Result<unknown>> => {
        const before = look(app);
        if (before !== null) entriesOf.set(before.caseFileId, before.entries);
        const answer = await dispatch(name, args);
        const after = look(app);
        if (answer.ok && after !== null) {
          const known = entriesOf.get(after.caseFileId) ?? 0;
          seen.push({
            name: name as CallName,
            wrote: before?.raw !== after.raw || before.changes !== after.changes,
            // An older file that lies in the place of another has fewer.
            entered: before?.raw === after.raw ? after.entries > known : after.entries !== known,
          });
          entriesOf.set(after.caseFileId, after.entries);
        } else if (answer.ok) seen.push({ name: name as CallName, wrote: false, entered: false });
        return answer;
      },
  };
};
