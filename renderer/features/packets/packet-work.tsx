import { useState } from 'react';
import { useCommand, useEvent } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import styles from './packet-work.module.css';

interface Work {
  readonly name: 'sealing' | 'opening';
  readonly done: number | null;
}

const nameOf = (work: string): Work['name'] | null =>
  work === 'sealing' || work === 'opening' ? work : null;

/** How far the sealing or opening of a large packet is, over whatever is open, with the button that stops it. */
export function PacketWork() {
  const t = useText();
  const [work, setWork] = useState<Work | null>(null);
  const stop = useCommand('packets.stopWork', { invalidates: [] });
  useEvent('progress', (event) => {
    const name = nameOf(event.work);
    if (name !== null) setWork(event.done === 1 ? null : { name, done: event.done });
  });
  useEvent('locked', () => setWork(null));
  if (work === null) return null;
  return (
    // A dialog takes everything else out of reach, but for what says that it lies above it.
    <section
      className={styles.work}
      aria-label={t(`packets.work.${work.name}`)}
      data-react-aria-top-layer="true"
    >
      <Progress
        label={t(`packets.work.${work.name}`)}
        done={work.done}
        action={<Button onPress={() => void stop.run({})}>{t('packets.work.stop')}</Button>}
      />
    </section>
  );
}
