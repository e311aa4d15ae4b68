import { z } from 'zod';
import { errorCodes } from '#shared/errors.ts';
import { Language } from '#shared/languages.ts';
import { Instant } from '#shared/time.ts';
import { fileKindNames } from '../ports.ts';

/**
 * What the host and the core's process say to each other. Both sides parse every message they receive with these
 * schemas, so that a fault on one side shows as a refused message and not as a strange value deep inside the other.
 * Bytes travel as `Uint8Array` (structured clone in Electron, `serialization: 'advanced'` under Node).
 */

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const FileKind = z.enum(fileKindNames);

export const LogEntry = z.object({
  level: z.enum(['info', 'warn', 'error']),
  event: z.string().max(200),
  incident: z.string().max(100).optional(),
  detail: z.string().max(10_000).optional(),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** An entry as it lies in the log. */
export const LogLine = LogEntry.extend({ at: z.string().max(40) });
export type LogLine = z.infer<typeof LogLine>;

/** What the core may ask of its host: the arguments, and what an answer must look like. */
export const portRequests = {
  'dialogs.chooseSave': {
    args: z.object({ kind: FileKind, suggestedName: z.string() }),
    answer: z.string().nullable(),
  },
  'dialogs.chooseOpen': { args: z.object({ kind: FileKind }), answer: z.string().nullable() },
  'dialogs.chooseFolder': { args: z.object({ kind: FileKind }), answer: z.string().nullable() },
  'opener.open': { args: z.object({ path: z.string() }), answer: z.enum(['opened', 'unavailable']) },
  'installer.run': {
    args: z.object({
      path: z.string(),
      size: z.number().int().positive(),
      sha512: z.string().regex(/^[0-9a-f]{128}$/),
    }),
    answer: z.enum(['started', 'shown', 'changed', 'not-signed', 'unavailable']),
  },
  'secretStore.available': { args: z.object({}), answer: z.boolean() },
  'secretStore.seal': { args: z.object({ secret: Bytes }), answer: Bytes },
  'secretStore.open': { args: z.object({ sealed: Bytes }), answer: Bytes.nullable() },
  'power.setIdleLimit': { args: z.object({ seconds: z.number().int().min(0) }), answer: z.null() },
  'preferences.get': { args: z.object({ key: z.string() }), answer: z.unknown() },
  'preferences.set': { args: z.object({ key: z.string(), value: z.unknown() }), answer: z.null() },
  'log.write': { args: LogEntry, answer: z.null() },
  'log.read': { args: z.object({}), answer: z.array(LogLine) },
} as const;

type Requests = typeof portRequests;
export type PortMethod = keyof Requests;
export type PortArgs<M extends PortMethod> = z.output<Requests[M]['args']>;
export type PortAnswer<M extends PortMethod> = z.output<Requests[M]['answer']>;
/** The host's side of the ports: one function for each request. */
export type PortAnswers = { readonly [M in PortMethod]: (args: PortArgs<M>) => Promise<PortAnswer<M>> };

const methods = Object.keys(portRequests);
const PortMethodName = z.custom<PortMethod>((value) => typeof value === 'string' && methods.includes(value));

const Id = z.number().int().nonnegative();

/** The helper processes that a host can be asked to start: each is an entry of its own, `<kind>-process`. */
export const HelperKind = z.enum(['backup', 'print', 'sealing']);
export type HelperKind = z.infer<typeof HelperKind>;

export const AnyResult = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(errorCodes),
      details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  }),
]);

export const Start = z.object({
  kind: z.literal('start'),
  host: z.enum(['electron', 'preview']),
  version: z.string(),
  places: z.object({ userData: z.string(), documents: z.string() }),
  /** Whether the host starts the core's helper processes: where the core itself may not fork (no RunAsNode in Electron). */
  startsHelpers: z.boolean(),
  /** The language of the system, for the time before the coach has chosen one. */
  language: Language,
  /** Where a test clock begins; absent in real use. */
  clockStart: Instant.optional(),
});
export type Start = z.infer<typeof Start>;

export const ToCore = z.discriminatedUnion('kind', [
  Start,
  z.object({ kind: z.literal('call'), id: Id, name: z.string(), args: z.unknown() }),
  z.object({ kind: z.literal('answer'), id: Id, value: z.unknown() }),
  z.object({ kind: z.literal('refusal'), id: Id, reason: z.string() }),
  z.object({ kind: z.literal('power'), event: z.enum(['suspend', 'system-locked', 'idle']) }),
  z.object({ kind: z.literal('helper-message'), helper: Id, message: z.unknown() }),
  z.object({ kind: z.literal('helper-ended'), helper: Id }),
  z.object({ kind: z.literal('close') }),
]);
export type ToCore = z.input<typeof ToCore>;

export const ToHost = z.discriminatedUnion('kind', [
  /** The process runs and waits for `start`. */
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('result'), id: Id, result: AnyResult }),
  z.object({ kind: z.literal('event'), event: z.unknown() }),
  z.object({ kind: z.literal('request'), id: Id, method: PortMethodName, args: z.unknown() }),
  z.object({ kind: z.literal('helper-start'), helper: Id, which: HelperKind }),
  z.object({ kind: z.literal('helper-post'), helper: Id, message: z.unknown() }),
  z.object({ kind: z.literal('helper-end'), helper: Id }),
  /** Everything is locked and closed; the process ends next. */
  z.object({ kind: z.literal('closed') }),
]);
export type ToHost = z.input<typeof ToHost>;

/** One end of a channel between two processes. */
export interface Channel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}
