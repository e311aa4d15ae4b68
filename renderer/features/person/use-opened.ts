import { useEffect, useRef } from 'react';
import type { Client } from '#shared/contract/clients.ts';
import { useRouter } from '../../app/router.ts';
import { useTellOpened } from './mutations.ts';

/** Enters the opening into the audit chain, once for each arrival however often the screen is drawn. */
export function useOpened(clientId: Client['clientId'] | undefined): void {
  const { run } = useTellOpened();
  const moves = useRouter((router) => router.moves);
  const told = useRef('');
  const tell = useRef(run);
  useEffect(() => {
    const arrival = `${clientId ?? ''} ${String(moves)}`;
    if (clientId === undefined || told.current === arrival) return;
    told.current = arrival;
    void tell.current({ clientId });
  }, [clientId, moves]);
}
