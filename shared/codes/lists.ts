// Every list that something can be kept by is loaded by the contract.
import '../contract/index.ts';
import { extendableOnes } from './define.ts';
import type { CodeList } from './define.ts';

/** Every list that the user may look after: see, add to, take out of use. */
export const extendableLists: readonly CodeList[] = extendableOnes();

/** The extendable list of a name; undefined where there is none. */
export const extendableList = (name: string): CodeList | undefined =>
  extendableLists.find((list) => list.name === name);
