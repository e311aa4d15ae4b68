import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { PrintError } from './print-error.ts';
import { readFonts, requireNativeCompiler } from './resources.ts';

/*
 * The compiler wants a folder as its world. It is given one that does not exist: templates are handed over as
 * text, so there is nothing to read, and a template that tried would fail.
 */
const nowhere = join(tmpdir(), 'rinnalla-print-reads-no-files');

/** The native engine (N-API), or `null` where its binary cannot be loaded. Breaking a PDF/UA-1 rule is an error. */
export async function startNativeEngine(): Promise<Engine | null> {
  let binding: ReturnType<typeof requireNativeCompiler>;
  try {
    binding = requireNativeCompiler();
  } catch {
    return null;
  }
  const fontBlobs = [...(await readFonts())];
  const compiler = binding.NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs }] });
  return {
    kind: 'native',
    async compile(template, data) {
      const run = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
      if (!run.result) throw new PrintError(diagnosticsOf(run.takeError()?.shortDiagnostics));
      let pdf: Buffer;
      try {
        pdf = compiler.pdf(run.result, { pdfStandard: 'ua-1' });
      } catch (error) {
        throw new PrintError(messagesOf(String(error)));
      }
      // Memoised pages of earlier documents hold personal data: keep them no longer than the next few prints.
      compiler.evictCache(3);
      return new Uint8Array(pdf);
    },
  };
}

function diagnosticsOf(diagnostics: readonly unknown[] | undefined): string {
  return diagnostics?.map((diagnostic) => messagesOf(JSON.stringify(diagnostic))).join('; ') ?? 'unknown';
}

/** Diagnostics quote the text they stumble on, which is a client's; keep the rule and drop the quotation. */
function messagesOf(text: string): string {
  return text.replaceAll(/`[^`]*`/g, '`…`').slice(0, 400);
}
