import { useState } from 'react';
import { PeopleFilter } from '#shared/contract/clients.ts';

/** Everyone who is being walked with, nobody left out. */
export const startFilter: PeopleFilter = PeopleFilter.parse({});

export const sameFilter = (a: PeopleFilter, b: PeopleFilter): boolean =>
  (Object.keys(startFilter) as (keyof PeopleFilter)[]).every((key) => a[key] === b[key]);

/** How many filters beside the status leave somebody out. */
export const narrowings = ({ programme, municipality, language, needsInterpreter }: PeopleFilter): number =>
  [programme, municipality, language].filter((value) => value !== null).length + (needsInterpreter ? 1 : 0);

/** The filter of the list of people, and a way to change a part of it. */
export function usePeopleFilter() {
  const [filter, setFilter] = useState(startFilter);
  const change = (part: Partial<PeopleFilter>) => {
    setFilter((before) => ({ ...before, ...part }));
  };
  return { filter, change, setFilter };
}
