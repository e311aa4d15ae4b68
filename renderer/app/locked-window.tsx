import { lazy, Suspense } from 'react';
import type { AppState } from '#shared/contract/case-file.ts';
import type { CoreEvent } from '#shared/contract/events.ts';
import { Loading } from '../ui/progress.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

export type LockReason = Extract<CoreEvent, { type: 'locked' }>['reason'];

const FirstRun = lazy(async () => ({
  default: (await import('../features/first-run/first-run.tsx')).FirstRun,
}));
const Rehearsal = lazy(async () => ({
  default: (await import('../features/first-run/rehearsal.tsx')).Rehearsal,
}));
const Unlock = lazy(async () => ({ default: (await import('../features/unlock/unlock.tsx')).Unlock }));

/** The window before a case file is open: making the first one, rehearsing its recovery key, or unlocking. */
export function LockedWindow(props: { state: AppState; lockedBecause: LockReason | null }) {
  const { state, lockedBecause } = props;
  return (
    <ErrorBoundary key={state.phase}>
      <Suspense fallback={<Loading />}>
        {state.phase === 'no-file' && <FirstRun />}
        {state.phase === 'unrehearsed' && <Rehearsal />}
        {state.phase === 'locked' && <Unlock state={state} lockedBecause={lockedBecause} />}
      </Suspense>
    </ErrorBoundary>
  );
}
