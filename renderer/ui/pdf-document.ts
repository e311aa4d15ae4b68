import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { pdfWorkerPolicy } from '#shared/csp.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypes;
  }
}

const only = (url: string): string => {
  if (url !== workerUrl) throw new TypeError('only the PDF worker may be started');
  return url;
};

let worker: pdfjs.PDFWorker | null = null;
let trusted: { createScriptURL: (url: string) => string } | null = null;

/** One worker for all documents. Its address passes the app's only Trusted Types policy, which knows no other. */
function sharedWorker(): pdfjs.PDFWorker {
  if (worker === null || worker.destroyed) {
    trusted ??= window.trustedTypes?.createPolicy(pdfWorkerPolicy, { createScriptURL: only }) ?? {
      createScriptURL: only,
    };
    const port = new Worker(trusted.createScriptURL(workerUrl), { type: 'module' });
    worker = pdfjs.PDFWorker.create({ port });
  }
  return worker;
}

export interface PdfPage {
  number: number;
  /** Width through height. */
  aspect: number;
  /** The words of the page in reading order. */
  text: string;
  /** Draws the page to the width of the canvas's place, in CSS pixels. */
  draw: (canvas: HTMLCanvasElement, width: number) => Promise<void>;
}

/** Opens a PDF from memory. Scripts, forms and fetches of the document stay off. */
export async function openPdf(bytes: Uint8Array): Promise<{ pages: PdfPage[]; close: () => void }> {
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away from its owner.
    data: bytes.slice(),
    worker: sharedWorker(),
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: false,
  });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const text = content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
    pages.push({
      number,
      aspect: plain.width / plain.height,
      text,
      draw: async (canvas, width) => {
        const viewport = page.getViewport({ scale: (width / plain.width) * window.devicePixelRatio });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        try {
          await page.render({ canvas, viewport }).promise;
        } catch (error) {
          // The paper was closed while it was drawn: nobody looks at it any more, and nothing is wrong.
          if (!(error instanceof pdfjs.RenderingCancelledException)) throw error;
        }
      },
    });
  }
  return { pages, close: () => void task.destroy() };
}
