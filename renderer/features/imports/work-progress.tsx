import { useState } from 'react';
import { useEvent } from '../../api/hooks.ts';
import { Progress } from '../../ui/progress.tsx';

/** How far an import or its undoing is. */
export function WorkProgress({ label }: { label: string }) {
  const [done, setDone] = useState<number | null>(null);
  useEvent('progress', (event) => {
    if (event.work === 'import') setDone(event.done);
  });
  return <Progress label={label} done={done} />;
}
