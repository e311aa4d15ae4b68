import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as nativeCompiler from '@myriaddreamin/typst-ts-node-compiler';

/*
 * The one place that knows where print finds its files. Fonts and engines are looked up as packages, so the same
 * lines hold when Node runs the sources, when the core is bundled, and inside a packaged app (asar), where
 * node_modules travels along.
 */
const packages = createRequire(import.meta.url);

/** The family of every face below, as Typst knows it. */
export const fontFamily = 'Source Sans 3';

const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] as const;

/** The only fonts that a printed page may use (TTF): regular, italic, semibold, bold. Regular comes first. */
export async function readFonts(): Promise<readonly Buffer[]> {
  return Promise.all(
    faces.map((face) =>
      readFile(packages.resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`)),
    ),
  );
}

/** The WebAssembly module of the compiler (28 MB). */
export async function readWasmCompiler(): Promise<Buffer> {
  return readFile(packages.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
}

/** Loads the native compiler; throws where the platform has no binary of it. */
export function requireNativeCompiler(): typeof nativeCompiler {
  return packages('@myriaddreamin/typst-ts-node-compiler') as typeof nativeCompiler;
}
