import * as typst from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';
import type { Engine } from './engine.ts';
import { markAsPdfUa } from './pdf-ua.ts';
import { PrintError } from './print-error.ts';
import { readFonts, readWasmCompiler } from './resources.ts';

const main = '/main.typ';
const asPdf = 1;
const fullDiagnostics = 3;

const Artifact = z.object({
  result: z.instanceof(Uint8Array).optional(),
  diagnostics: z.array(z.object({ message: z.string() })).optional(),
});

/**
 * The WebAssembly engine, for every platform. It writes tagged PDFs but cannot be asked for the PDF/UA identifier, so
 * the identifier is added afterwards. That is honest only because the tests compile the same templates with the
 * native engine, which enforces the rules.
 */
export async function startWasmEngine(): Promise<Engine> {
  // Compiled first, off the main thread: the package would do it in one blocking step.
  await typst.default({
    module_or_path: await WebAssembly.compile(new Uint8Array(await readWasmCompiler())),
  });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of await readFonts()) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    kind: 'wasm',
    async compile(template, data, { language }) {
      compiler.add_source(main, template);
      const world = compiler.snapshot(undefined, main, [['data', JSON.stringify(data)]]);
      try {
        const run = Artifact.parse(world.get_artifact(asPdf, fullDiagnostics));
        if (!run.result) {
          throw new PrintError(run.diagnostics?.map(({ message }) => message).join('; ') ?? 'unknown');
        }
        return await markAsPdfUa(run.result, language);
      } finally {
        world.free();
      }
    },
  };
}
