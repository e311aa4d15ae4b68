import { useEffect, useRef, useState } from 'react';
import type { ClientId } from '#shared/ids.ts';
import { invoke } from '../api/client.ts';
import { useCall } from '../api/hooks.ts';
import { lockNow } from './lock.ts';
import { go, usePlace } from './router.ts';

/*
 * Rule 1 against harm: an unlock can go straight into one person, so that whoever sits beside sees nobody else. Whose
 * page it is stays inside the encrypted file; the window forgets everything at lock.
 */

/** Whether the window knows where to begin; until then nothing is drawn of any screen. */
export function useBegin(isCoach: boolean): boolean {
  const [isKnown, setKnown] = useState(false);
  const asked = useRef(false);
  useEffect(() => {
    if (!isCoach || asked.current) return;
    asked.current = true;
    void invoke('settings.begin', {}).then((answer) => {
      if (answer.ok && answer.value.clientId !== null) go('person', { clientId: answer.value.clientId });
      setKnown(true);
    });
  }, [isCoach]);
  return isKnown || !isCoach;
}

/** Where the file is set to it, remembers whose page is in view: a lock by itself comes without a warning. */
export function useRememberPlace(isCoach: boolean): void {
  const place = usePlace();
  const { data } = useCall('settings.get', {}, { enabled: isCoach });
  const clientId = place.screen === 'person' ? place.params.clientId : null;
  const remembers = data?.returnsToPerson === true;
  useEffect(() => {
    if (remembers) void invoke('settings.returnTo', { clientId });
  }, [remembers, clientId]);
}

/** Locks; the next unlock opens this person, whatever is set otherwise. */
export async function lockHere(clientId: ClientId): Promise<void> {
  const answer = await invoke('settings.returnTo', { clientId, once: true });
  if (answer.ok) await lockNow();
}
