import { useEffect, useRef, useState } from 'react';
import { ErrorMessage } from './error-message.tsx';
import { Loading } from './progress.tsx';
import type { PdfPage } from './pdf-document.ts';
import { useText } from './text.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import styles from './pdf-view.module.css';

export interface PdfViewProps {
  pdf: Uint8Array;
  /** What the paper is. */
  label: string;
}

/** A PDF as pages inside the app; nothing of it is written to the disk. pdf.js is fetched when first needed. */
export function PdfView({ pdf, label }: PdfViewProps) {
  const t = useText();
  const [pages, setPages] = useState<readonly PdfPage[] | null>(null);
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    let gone = false;
    let close = (): void => undefined;
    setPages(null);
    setBroken(false);
    const open = async (): Promise<void> => {
      const { openPdf } = await import('./pdf-document.ts');
      const opened = await openPdf(pdf);
      close = opened.close;
      if (gone) close();
      else setPages(opened.pages);
    };
    open().catch((error: unknown) => {
      console.error(error);
      if (!gone) setBroken(true);
    });
    return () => {
      gone = true;
      close();
    };
  }, [pdf]);

  if (broken) return <ErrorMessage failure={{ code: 'internal' }} />;
  if (pages === null) return <Loading />;
  return (
    <div className={styles.view} role="group" aria-label={label}>
      {pages.map((page) => (
        <Page
          key={page.number}
          page={page}
          label={t('common.pageOf', { page: page.number, of: pages.length })}
        />
      ))}
    </div>
  );
}

function Page({ page, label }: { page: PdfPage; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    page.draw(element, element.clientWidth).catch((error: unknown) => {
      console.error(error);
    });
  }, [page]);
  return (
    <figure className={styles.page} aria-label={label} data-private="">
      <canvas ref={canvas} aria-hidden="true" style={{ aspectRatio: String(page.aspect) }} />
      <VisuallyHidden>{page.text}</VisuallyHidden>
    </figure>
  );
}
