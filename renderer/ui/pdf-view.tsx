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
  // What was opened, with the bytes it was made of: another paper makes it out of date at once.
  const [opened, setOpened] = useState<{ of: Uint8Array; pages: readonly PdfPage[] | null } | null>(null);

  useEffect(() => {
    let gone = false;
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      const { openPdf } = await import('./pdf-document.ts');
      const document = await openPdf(pdf);
      close = document.close;
      if (gone) close();
      else setOpened({ of: pdf, pages: document.pages });
    };
    open().catch((error: unknown) => {
      // Closed before it was open: what was begun for it ends with an error that tells of nothing else.
      if (gone) return;
      reportError(error);
      setOpened({ of: pdf, pages: null });
    });
    return () => {
      gone = true;
      close();
    };
  }, [pdf]);

  if (opened?.of !== pdf) return <Loading />;
  const { pages } = opened;
  if (pages === null) return <ErrorMessage failure={{ code: 'internal' }} />;
  return (
    <section className={styles.view} aria-label={label}>
      {pages.map((page) => (
        <Page
          key={page.number}
          page={page}
          label={t('common.pageOf', { page: page.number, of: pages.length })}
        />
      ))}
    </section>
  );
}

function Page({ page, label }: { page: PdfPage; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    page.draw(element, element.clientWidth).catch((error: unknown) => {
      reportError(error);
    });
  }, [page]);
  return (
    <figure className={styles.page} aria-label={label} data-private="">
      <canvas ref={canvas} aria-hidden="true" style={{ aspectRatio: String(page.aspect) }} />
      <VisuallyHidden>{page.text}</VisuallyHidden>
    </figure>
  );
}
