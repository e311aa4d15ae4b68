/**
 * What a package may hold, as patterns over the paths in its archive. Everything else in there fails the test, and so does a pattern that
 * nothing fits any more. `<target>` is the system (`linux-x64`), `<abi>` what some packages add to it.
 */
export const allowedInArchive: readonly string[] = [
  'package.json',
  'out/main/{main,core-process,backup-process,print-process,sealing-process}.js',
  // The page that a packet is put into for a partner without the app.
  'out/main/reader.html',
  // Parts that several of them share or load later, named with a hash.
  'out/main/*-????????.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/assets/*-????????.{js,css}',
  'out/renderer/assets/source-sans-3-*-????????.woff2',
  'out/renderer/assets/pdf.worker.min-????????.mjs',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/**/*.js',
  'node_modules/better-sqlite3/prebuilds/<target>.node',
  'node_modules/@node-rs/argon2/{package.json,index.js}',
  'node_modules/@node-rs/argon2-<target><abi>/{package.json,argon2.<target><abi>.node}',
  'node_modules/@myriaddreamin/typst-ts-node-compiler/{package.json,index.js,index-napi.js}',
  'node_modules/@myriaddreamin/typst-ts-node-compiler-<target><abi>/{package.json,typst-ts-node-compiler.<target><abi>.node}',
  'node_modules/@myriaddreamin/typst-ts-web-compiler/package.json',
  'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/{typst_ts_web_compiler,wasm-pack-shim}.mjs',
  'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  'node_modules/@neslinesli93/qpdf-wasm/package.json',
  'node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.{js,wasm}',
  'node_modules/@expo-google-fonts/source-sans-3/package.json',
  'node_modules/@expo-google-fonts/source-sans-3/{400Regular,400Regular_Italic,600SemiBold,700Bold}/*.ttf',
];

/** What may lie in the package's folder around the archive; Electron's own files are those of the stand-in. */
export const allowedAround: readonly string[] = [
  '{rinnalla,Rinnalla.exe}',
  'version',
  'LICENSE.electron.txt',
  'LICENSES.chromium.html',
  'locales/{fi,sv,en-US}.pak',
  'resources/app.asar',
  'resources/{THIRD-PARTY-NOTICES,LICENSE.rinnalla}.txt',
  'resources/app.asar.unpacked/**/*.node',
];

/** Sources that a bundle of ours may be made from, as patterns over their paths in the project. */
export const allowedSources: readonly string[] = [
  'electron/{main,preload,core-process}.ts',
  'electron/{core,host,host-parts}/**/*.ts',
  'shared/**/*.ts',
  'renderer/**/*.{ts,tsx}',
  'renderer/index.html',
  'reader/**/*.{ts,css}',
  'package.json',
];

/** And may not, although they lie there. */
export const forbiddenSources: readonly string[] = [
  '**/*.test.{ts,tsx}',
  '**/testing/**',
  'electron/preview/**',
  'electron/core/{attacks,bad-input,faults}/**',
];

/** Bytes that a package may have at most. Measured on 2026-11-28: 97.2 MB for Linux and 96.4 MB for Windows, 5.9 MB, 4.2 MB. */
export const budget = {
  /** The archive with the binaries beside it; Typst, native (52 MB) and as WebAssembly (28 MB), is most of it. */
  package: 98_500_000,
  /** Our bundles for the core and its host. */
  main: 6_700_000,
  /** Our bundles for the window, with its fonts and the worker that draws PDFs. */
  window: 4_400_000,
} as const;
