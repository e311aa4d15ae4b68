import styles from './print-pdf.module.css';

/** Dots per CSS pixel on paper: 96 × 2.5 = 240 dpi, sharp for text and small enough for twenty pages in memory. */
const sharpness = 2.5;
/** A4 at 96 dpi. */
const pageWidth = 794;

/**
 * Prints a PDF through the window's own print dialog: its pages are drawn and are the only thing on the paper, and no
 * file is written. Resolves when the dialog has been closed, whatever was chosen in it.
 */
export async function printPdf(pdf: Uint8Array): Promise<void> {
  const { openPdf } = await import('./pdf-document.ts');
  const { pages, close } = await openPdf(pdf);
  const sheets = document.createElement('div');
  sheets.className = styles['sheets'] ?? '';
  sheets.setAttribute('aria-hidden', 'true');
  document.body.append(sheets);
  document.documentElement.dataset['printing'] = 'paper';
  try {
    for (const page of pages) {
      const canvas = document.createElement('canvas');
      canvas.className = styles['sheet'] ?? '';
      sheets.append(canvas);
      await page.draw(canvas, (pageWidth * sharpness) / window.devicePixelRatio);
    }
    window.print();
  } finally {
    delete document.documentElement.dataset['printing'];
    sheets.remove();
    close();
  }
}
