import type { PlaceNote } from '#shared/contract/place.ts';
import { useText } from '../../ui/text.ts';

/** Why a place is no good one, in words. */
export function usePlaceWords(): (note: PlaceNote) => string {
  const t = useText();
  return (note) => {
    if (note.kind === 'network') return t('place.network');
    return note.service === '' ? t('place.cloudUnknown') : t('place.cloud', { service: note.service });
  };
}
