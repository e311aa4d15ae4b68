import { randomUUID } from 'node:crypto';
import { contract, isCallName } from '#shared/contract/index.ts';
import { failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from './app.ts';
import { storageFailure } from './casefile/failures.ts';
import type { AnyHandler } from './handlers.ts';
import { PrintStopped } from './print/print-error.ts';
import { arePlain } from './plain-arguments.ts';
import { duringSession } from './session.ts';
import { traceOf } from './trace.ts';

export type Dispatch = (name: string, args: unknown) => Promise<Result<unknown>>;

/** Where in the arguments the first problem is, for the form that sent them; never the value itself. */
const placeOf = (issues: readonly { path: readonly PropertyKey[] }[]): string =>
  issues[0]?.path.map((part) => (typeof part === 'symbol' ? '' : part)).join('.') ?? '';

/**
 * The one door of the core: name → schema → handler → Result. Electron's IPC and the preview host both come through
 * here, so that validation and errors cannot diverge. Throws nothing: a bug answers `internal` with an incident id that
 * is also in the local log.
 */
export const createDispatch = (app: App, handlers: ReadonlyMap<string, AnyHandler>): Dispatch => {
  return async (name, args) => {
    if (!isCallName(name)) return failure('unknown-call');
    const call = contract[name];
    const handler = handlers.get(name);
    if (!handler) return failure('unknown-call');
    const file = app.caseFile();
    if (!call.whileLocked && file === null) return failure('locked');
    if (call.ownerOnly && file !== null && file.openedBy.role !== 'owner')
      return failure('substitute-may-not');
    // An answer that the lock has overtaken must not bring anything of the file back into the window.
    const overtaken = () => !call.whileLocked && app.caseFile() !== file;
    if (!arePlain(args)) return failure('invalid-arguments', { field: '' });
    const parsed = call.args.safeParse(args);
    if (!parsed.success) return failure('invalid-arguments', { field: placeOf(parsed.error.issues) });
    try {
      // The schema of this very call has parsed the arguments.
      const answer = await handler(call.whileLocked ? app : duringSession(app), parsed.data as never);
      return overtaken() ? failure('locked') : answer;
    } catch (error) {
      if (overtaken()) return failure('locked');
      const expected =
        error instanceof PrintStopped ? ({ code: 'print-stopped' } as const) : storageFailure(error);
      if (expected) {
        app.ports.log.write({ level: 'warn', event: `${name}:${expected.code}` });
        return { ok: false, error: expected };
      }
      const incident = randomUUID().slice(0, 8);
      app.ports.log.write({ level: 'error', event: `${name}:internal`, incident, detail: traceOf(error) });
      return failure('internal', { incident });
    }
  };
};

/** Collects the features' handlers; two handlers under one name stop the start. */
export const collectHandlers = (
  features: readonly Readonly<Record<string, unknown>>[],
): ReadonlyMap<string, AnyHandler> => {
  const handlers = new Map<string, AnyHandler>();
  for (const feature of features) {
    for (const [name, handler] of Object.entries(feature)) {
      if (handlers.has(name)) throw new Error(`two handlers are called ${name}`);
      if (typeof handler !== 'function') throw new Error(`${name} has no handler`);
      handlers.set(name, handler as AnyHandler);
    }
  }
  return handlers;
};
