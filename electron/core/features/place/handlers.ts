import { place } from '#shared/contract/place.ts';
import { handlersFor } from '../../handlers.ts';
import { keepOld, placeState, removeOld } from './left-behind.ts';
import { move } from './move.ts';

export const placeHandlers = handlersFor(place, {
  'place.state': placeState,
  'place.move': move,
  'place.removeOld': removeOld,
  'place.keepOld': keepOld,
});
