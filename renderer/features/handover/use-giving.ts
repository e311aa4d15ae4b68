import { useState } from 'react';
import type { HandoverReason } from '#shared/codes/handover.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import { PartnerId, type ClientId } from '#shared/ids.ts';

export type Basis = 'consent' | 'law';

/** Somebody chosen; `own` is a ground of their own in place of the shared one. */
export interface Chosen {
  readonly own: { readonly basis: Basis; readonly words: string } | null;
}

type People = ArgsOf<'handover.preview'>['people'];

/** What the coach has said so far of a handover that goes out. With `everybody` the data go back at a project's end: all are chosen at first. */
export function useGiving(everybody = false) {
  const [partner, setPartner] = useState<string | null>(null);
  const [reason, setReason] = useState<HandoverReason>(everybody ? 'controller' : 'successor');
  const [isBegun, setBegun] = useState(!everybody);
  const [basis, setBasis] = useState<Basis>('consent');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<ClientId, Chosen>>(new Map());
  const [refused, setRefused] = useState<ReadonlySet<ClientId>>(new Set());
  const partnerId = PartnerId.safeParse(partner).data ?? null;

  const put = (clientId: ClientId, one: Chosen | null) => {
    setChosen((before) => {
      const after = new Map(before);
      if (one === null) after.delete(clientId);
      else after.set(clientId, one);
      return after;
    });
  };
  const refuse = (clientId: ClientId, hasRefused: boolean) => {
    if (hasRefused) put(clientId, null);
    setRefused((before) => {
      const after = new Set(before);
      if (hasRefused) after.add(clientId);
      else after.delete(clientId);
      return after;
    });
  };
  const groundOf = ({ own }: Chosen) => own ?? { basis, words };
  const people: People = [...chosen].map(([clientId, one]) => ({ clientId, ...groundOf(one) }));
  return {
    partnerId,
    setPartner,
    reason,
    setReason,
    basis,
    setBasis,
    words,
    setWords,
    chosen,
    put,
    putAll: (clientIds: readonly ClientId[]) => {
      setChosen(
        (before) => new Map(clientIds.map((clientId) => [clientId, before.get(clientId) ?? { own: null }])),
      );
    },
    /** Who is chosen before the coach has chosen anybody; once. */
    begin: (clientIds: readonly ClientId[]) => {
      if (isBegun) return;
      setBegun(true);
      setChosen(new Map(clientIds.map((clientId) => [clientId, { own: null }])));
    },
    refused,
    refuse,
    people,
    /** Receiver, reason and ground are there. */
    hasGround: partnerId !== null && (basis === 'consent' || words.trim() !== ''),
  };
}
export type Giving = ReturnType<typeof useGiving>;
