import { z } from 'zod';
import { ClientId } from '../ids.ts';
import { SetUp } from './case-file.ts';
import { call, none, nothing } from './define.ts';
import { Line, Text } from './text.ts';

/** What the person is called in this service: asiakas, valmennettava or nuori. */
export const ClientWord = z.enum(['client', 'participant', 'young-person']);
export type ClientWord = z.infer<typeof ClientWord>;

/** Settings of the case file. What is null or empty follows the set-up of the service (`shared/codes/set-ups.ts`). */
export const FileSettings = z.object({
  /** One file, one controller: the set-up decides the letterhead and the ground (rule 8 against harm). */
  setUp: SetUp,
  controller: Line(200),
  legalBasis: Text(1000),
  retention: Text(1000),
  retentionYears: z.number().int().min(0).max(150).nullable(),
  clientWord: ClientWord.nullable(),
  /** Whether personal identity codes may be kept; off until it is turned on. */
  keepsIdentityCodes: z.boolean(),
  /** Whether the next unlock opens the person whose page was in view when the file was locked, and not Today. */
  returnsToPerson: z.boolean(),
});
export type FileSettings = z.infer<typeof FileSettings>;

export const settings = {
  'settings.get': call({ kind: 'query', args: none, result: FileSettings }),
  /** Changes the given settings only. */
  'settings.change': call({ kind: 'command', args: FileSettings.partial().strict(), result: nothing }),
  /**
   * Remembers, inside the encrypted file, whose page the next unlock opens; null for Today. `once` holds for the next
   * unlock only, whatever the setting says.
   */
  'settings.returnTo': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId.nullable(), once: z.boolean().default(false) }),
    result: nothing,
    errors: ['client-not-found', 'client-erased'],
  }),
  /** Where the window begins after an unlock: a person, or null for Today. What was remembered for once is forgotten by it. */
  'settings.begin': call({
    kind: 'command',
    args: none,
    result: z.object({ clientId: ClientId.nullable() }),
  }),
} as const;
