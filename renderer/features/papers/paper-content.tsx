import { useEffect, useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import styles from './papers.module.css';

/** A picture from memory: its address lives as long as it is on the screen. */
function Picture({ bytes, mediaType, label }: { bytes: Uint8Array; mediaType: string; label: string }) {
  const [source, setSource] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
    setSource(address);
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [bytes, mediaType]);
  if (failed) return <ErrorMessage failure={{ code: 'paper-damaged' }} />;
  if (source === null) return <Loading />;
  return (
    <figure className={styles.picture} data-private="">
      <img
        src={source}
        alt={label}
        onError={() => {
          setFailed(true);
        }}
      />
    </figure>
  );
}

/** Text as UTF-8, or as what Windows wrote before it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A paper's content inside the app, from memory; nothing of it is written to the disk. */
export function PaperContent({ content, label }: { content: ResultOf<'papers.open'>; label: string }) {
  const { bytes, mediaType, view } = content;
  if (view === 'pdf') return <PdfView pdf={bytes} label={label} />;
  if (view === 'image') return <Picture bytes={bytes} mediaType={mediaType} label={label} />;
  return (
    <pre className={styles.text}>
      <Private>{decode(bytes)}</Private>
    </pre>
  );
}
