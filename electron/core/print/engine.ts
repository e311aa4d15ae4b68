import type { Language } from '#shared/languages.ts';
import { startNativeEngine } from './native-engine.ts';
import { startWasmEngine } from './wasm-engine.ts';

/** A whole Typst source. It reads its data with `json(bytes(sys.inputs.data))` and imports nothing. */
export type Template = string;

/** What a template may be given. It travels as JSON, so no text in it can ever become markup. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export interface CompileOptions {
  readonly language: Language;
}

/** `process`: an engine of one of the two kinds, in a process of its own. */
export type EngineKind = 'native' | 'wasm' | 'process';

/** Turns a template and its data into a tagged PDF that names itself PDF/UA-1. */
export interface Engine {
  readonly kind: EngineKind;
  /** Throws {@link PrintError} when the template does not compile: a bug of ours, never of the data. */
  compile(template: Template, data: Json, options: CompileOptions): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Starts an engine: the native one where its binary loads, WebAssembly elsewhere. Both are Typst 0.14.2 and get the
 * same templates, fonts and data; the tests compare their pages. Neither touches the disk or the network while
 * it compiles.
 */
export async function startEngine(kind?: 'native' | 'wasm'): Promise<Engine> {
  if (kind !== 'wasm') {
    const native = await startNativeEngine();
    if (native) return native;
    if (kind === 'native') throw new Error('the native print engine has no binary for this platform');
  }
  return startWasmEngine();
}

let shared: Promise<Engine> | undefined;

/** The engine of this process, started at first use. Call it early to have it warm before the first print. */
export function printEngine(): Promise<Engine> {
  shared ??= startEngine();
  return shared;
}
