import { useCall } from '../../api/hooks.ts';
import { useText } from '../../ui/text.ts';
import { PracticeNotice } from '../first-run/door.tsx';
import { usePlaceWords } from './note-words.ts';

/** At the unlock screen: that the file lies where something else may change it. Nothing in an ordinary place. */
export function DoorPlaceNote() {
  const t = useText();
  const words = usePlaceWords();
  const { data } = useCall('place.state', {});
  if (!data?.note) return null;
  return (
    <PracticeNotice>
      {words(data.note)} {t('place.adviceLocked')}
    </PracticeNotice>
  );
}
