import { create } from 'zustand';
import type { OverlayName, OverlayParams, ScreenName, ScreenParams } from './screens.ts';

export type PlaceOf<S extends ScreenName> = { readonly screen: S; readonly params: ScreenParams[S] };
/** A screen with what it is shown with. */
export type Place = { [S in ScreenName]: PlaceOf<S> }[ScreenName];

export type OpenOverlayOf<O extends OverlayName> = { readonly overlay: O; readonly params: OverlayParams[O] };
export type OpenOverlay = { [O in OverlayName]: OpenOverlayOf<O> }[OverlayName];

interface Router {
  readonly place: Place;
  readonly before: readonly Place[];
  readonly after: readonly Place[];
  /** Grows with every move, so that a screen knows that it was arrived at anew. */
  readonly moves: number;
  readonly overlay: OpenOverlay | null;
}

const start: Router = {
  place: { screen: 'today', params: {} },
  before: [],
  after: [],
  moves: 0,
  overlay: null,
};

/** Where the user is. Read it with `usePlace`; change it with `go`, `goBack` and `goForward`. */
export const useRouter = create<Router>(() => start);

type Params<P> = Record<never, never> extends P ? [params?: P] : [params: P];

/** Goes to a screen: `go('person', { clientId })`. */
export function go<S extends ScreenName>(screen: S, ...[params]: Params<ScreenParams[S]>): void {
  // One name and its own params make one of the places.
  const place = { screen, params: params ?? {} } as Place;
  useRouter.setState((now) => ({
    place,
    before: [...now.before.slice(-49), now.place],
    after: [],
    moves: now.moves + 1,
    overlay: null,
  }));
}

/** Changes what the screen in view is shown with, for a tab or a filter, without a step in the history. */
export function amend<S extends ScreenName>(screen: S, params: ScreenParams[S]): void {
  const place = { screen, params } as Place;
  useRouter.setState((now) => (now.place.screen === screen ? { place } : {}));
}

/** One step back; where there is none, nothing happens. Answers whether it moved. */
export function goBack(): boolean {
  const { before, place, after, moves } = useRouter.getState();
  const last = before.at(-1);
  if (!last) return false;
  useRouter.setState({
    place: last,
    before: before.slice(0, -1),
    after: [place, ...after],
    moves: moves + 1,
    overlay: null,
  });
  return true;
}

export function goForward(): void {
  const { before, place, after, moves } = useRouter.getState();
  const [next, ...rest] = after;
  if (!next) return;
  useRouter.setState({
    place: next,
    before: [...before, place],
    after: rest,
    moves: moves + 1,
    overlay: null,
  });
}

/** Opens something over the screen: `openOverlay('new-contact', { clientId })`. */
export function openOverlay<O extends OverlayName>(overlay: O, ...[params]: Params<OverlayParams[O]>): void {
  useRouter.setState({ overlay: { overlay, params: params ?? {} } as OpenOverlay });
}

export const closeOverlay = (): void => {
  useRouter.setState({ overlay: null });
};

/** Forgets every place: at lock nothing of the open file may stay in memory. */
export const resetRouter = (): void => {
  useRouter.setState({ ...start, moves: useRouter.getState().moves + 1 });
};

export const usePlace = (): Place => useRouter((router) => router.place);
