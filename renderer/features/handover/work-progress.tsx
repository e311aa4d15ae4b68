import { useState } from 'react';
import type { ReactNode } from 'react';
import { useEvent } from '../../api/hooks.ts';
import { Progress } from '../../ui/progress.tsx';

/** How far the gathering, sealing or taking in is. */
export function HandoverProgress({ label, action }: { label: string; action?: ReactNode }) {
  const [done, setDone] = useState<number | null>(null);
  useEvent('progress', (event) => {
    if (event.work === 'handover') setDone(event.done);
  });
  return <Progress label={label} done={done} action={action} />;
}
