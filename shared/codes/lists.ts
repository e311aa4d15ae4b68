import { isExtendable } from './define.ts';
import type { CodeList } from './define.ts';
import * as assessments from './assessments.ts';
import * as benefits from './benefits.ts';
import * as clientRecord from './client-record.ts';
import * as partners from './partners.ts';

/** The modules that hold lists which the user may add to. A test asks for a module that is not here. */
const modules: readonly Readonly<Record<string, unknown>>[] = [clientRecord, partners, assessments, benefits];

const isList = (value: unknown): value is CodeList =>
  typeof value === 'object' && value !== null && 'codes' in value && 'name' in value && 'schema' in value;

/** Every list that the user may look after: see, add to, take out of use. In the order of the modules. */
export const extendableLists: readonly CodeList[] = modules
  .flatMap((module) => Object.values(module))
  .filter(isList)
  .filter(({ name }) => isExtendable(name));

/** The extendable list of a name; undefined where there is none. */
export const extendableList = (name: string): CodeList | undefined =>
  extendableLists.find((list) => list.name === name);
