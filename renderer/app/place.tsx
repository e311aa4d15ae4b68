import { Suspense } from 'react';
import type { ComponentType } from 'react';
import { Loading } from '../ui/progress.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { closeOverlay, useRouter } from './router.ts';
import type { OpenOverlayOf, PlaceOf } from './router.ts';
import { overlays, screens } from './screens.ts';
import type { Overlay, OverlayName, OverlayParams, Screen, ScreenName, ScreenParams } from './screens.ts';

function drawScreen<S extends ScreenName>({ screen, params }: PlaceOf<S>, moves: number) {
  const Shown: ComponentType<{ params: ScreenParams[S] }> = screens[screen] satisfies Screen<S>;
  return <Shown key={moves} params={params} />;
}

function drawOverlay<O extends OverlayName>({ overlay, params }: OpenOverlayOf<O>) {
  const Shown: ComponentType<{ params: OverlayParams[O]; onClose: () => void }> = overlays[
    overlay
  ] satisfies Overlay<O>;
  return <Shown params={params} onClose={closeOverlay} />;
}

/** The screen in view. */
export function CurrentScreen() {
  const { place, moves } = useRouter();
  return (
    <ErrorBoundary key={moves}>
      <Suspense fallback={<Loading />}>{drawScreen(place, moves)}</Suspense>
    </ErrorBoundary>
  );
}

/** What is open over it. */
export function CurrentOverlay() {
  const { overlay, moves } = useRouter();
  if (overlay === null) return null;
  return (
    <ErrorBoundary key={moves}>
      <Suspense fallback={null}>{drawOverlay(overlay)}</Suspense>
    </ErrorBoundary>
  );
}
