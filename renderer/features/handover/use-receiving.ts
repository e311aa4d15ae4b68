import { useState } from 'react';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';

/** How a person is taken in; `pick` takes the ticked values only. */
export type Choice = 'ours' | 'theirs' | 'pick' | 'leave';

type People = NonNullable<ArgsOf<'handover.receive'>['people']>;

/** What the receiver has said of each person of a handover; whoever is not touched is taken in with our own values kept. */
export function useReceiving() {
  const [choices, setChoices] = useState<ReadonlyMap<ClientId, Choice>>(new Map());
  const [items, setItems] = useState<ReadonlyMap<ClientId, ReadonlySet<string>>>(new Map());
  const takenOf = (clientId: ClientId): ReadonlySet<string> => items.get(clientId) ?? new Set();
  const choose = (clientIds: readonly ClientId[], choice: Choice) => {
    setChoices((before) => new Map([...before, ...clientIds.map((clientId) => [clientId, choice] as const)]));
  };
  const take = (clientId: ClientId, item: string, isTaken: boolean) => {
    setItems((before) => {
      const own = new Set(before.get(clientId));
      if (isTaken) own.add(item);
      else own.delete(item);
      return new Map([...before, [clientId, own]]);
    });
    choose([clientId], 'pick');
  };
  const people: People = [...choices].map(([clientId, choice]) => ({
    clientId,
    take: choice !== 'leave',
    values: choice === 'theirs' ? 'theirs' : choice === 'pick' ? [...takenOf(clientId)] : 'ours',
  }));
  return {
    choiceOf: (clientId: ClientId): Choice => choices.get(clientId) ?? 'ours',
    choose,
    takenOf,
    take,
    people,
  };
}
export type Receiving = ReturnType<typeof useReceiving>;
