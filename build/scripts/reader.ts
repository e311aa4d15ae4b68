import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { bundledPackages } from './bundled-packages.ts';

/** Where the reader is built, under the project's folder. The packaged app has a copy beside the core, which puts packets into it. */
export const readerFolder = 'out/reader';
export const readerPage = `${readerFolder}/reader.html`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The policy of the one file. Nothing is fetched, framed, submitted or evaluated; exactly the script and the style that were built run. What
 * is not named falls back to 'none', connections and workers included.
 */
const policyFor = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** Bundles `reader/` into one HTML page without a packet. `root` is handed in: in a bundled configuration no module knows where it lies. */
export async function buildReader(root: string): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'reader'),
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: { '@noble/curves/nist.js': join(root, 'reader/absent-curves.ts') },
    },
    plugins: [
      {
        name: 'reader-without-json-schema-and-messages',
        enforce: 'pre',
        resolveId(source, importer) {
          if (!/[\\/]node_modules[\\/]zod[\\/]/.test(importer ?? '')) return null;
          if (/\/(?:to-json-schema|json-schema-processors)\.js$/.test(source))
            return join(root, 'reader/absent-json-schema.ts');
          return source.endsWith('/locales/en.js') ? join(root, 'reader/absent-locale.ts') : null;
        },
      },
      bundledPackages(root, 'reader'),
    ],
    build: {
      outDir: join(root, readerFolder),
      // A page that another process is reading stays there until the new one takes its place.
      emptyOutDir: false,
      minify: true,
      cssMinify: true,
      sourcemap: 'hidden',
      target: ['chrome123', 'firefox128', 'safari17.5'],
      lib: {
        entry: join(root, 'reader/main.ts'),
        formats: ['iife'],
        name: 'rinnallaReader',
        fileName: () => 'reader.js',
        cssFileName: 'reader',
      },
    },
  });
  const built = (name: string): string => readFileSync(join(root, readerFolder, name), 'utf8').trim();
  // The text of a script ends at the first thing that looks like its end tag, in a string too.
  const script = built('reader.js').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const style = built('reader.css');
  // The elements are written here: a policy's hash is of every character between their tags.
  const values: Readonly<Record<string, string>> = {
    '<!-- %SCRIPT% -->': `<script>${script}</script>`,
    '<!-- %STYLE% -->': `<style>${style}</style>`,
    '%POLICY%': policyFor(script, style),
  };
  const page = readFileSync(join(root, 'reader/index.html'), 'utf8').replace(
    /<!-- %(?:SCRIPT|STYLE)% -->|%POLICY%/g,
    (place) => values[place] ?? place,
  );
  const beside = join(root, `${readerPage}.${randomUUID()}`);
  writeFileSync(beside, page);
  renameSync(beside, join(root, readerPage));
}
