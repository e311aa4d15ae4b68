import { z } from 'zod';
import { call, none } from './define.ts';

/**
 * What a self-test finds, each with a text of its own (`diagnostics.finding.<name>`). The first word says what was looked
 * at.
 */
export const findings = [
  'file-whole',
  'file-damaged',
  'file-closed',
  'references-whole',
  'references-broken',
  'slots-fit',
  'slots-differ',
  'slots-older',
  'slots-were-older',
  'slots-unreadable',
  'chain-whole',
  'chain-broken',
  'backup-good',
  'backup-old',
  'backup-none',
  'second-there',
  'second-absent',
  'second-none',
  'drill-good',
  'drill-failed',
  'drill-none',
  'space-enough',
  'space-little',
  'space-unknown',
  'folder-own',
  'folder-shared',
  'clock-fits',
  'clock-behind',
  'clock-before-build',
  'clock-far-ahead',
  'log-quiet',
  'log-faults',
] as const;
export const Finding = z.enum(findings);
export type Finding = z.infer<typeof Finding>;

export const Check = z.object({
  finding: Finding,
  /** `note`: nothing is wrong, but something could be better. */
  state: z.enum(['good', 'note', 'bad']),
  /** Numbers and days for the text; never a name, a path or anything that somebody wrote. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Check = z.infer<typeof Check>;

export const diagnostics = {
  /** Looks the case file and what surrounds it over. Changes nothing. While locked, what needs the open file is left out. */
  'diagnostics.selfTest': call({
    kind: 'command',
    args: none,
    result: z.object({ checks: z.array(Check) }),
    whileLocked: true,
  }),
  /**
   * A text for whoever supports the coach: versions, the self-test, and the newest lines of the local log. It is for
   * reading before it is sent, and holds no client data.
   */
  'diagnostics.report': call({
    kind: 'command',
    args: none,
    result: z.object({ text: z.string() }),
    whileLocked: true,
  }),
  /** Writes a report that was shown to where the coach chooses; false when the coach cancels. */
  'diagnostics.saveReport': call({
    kind: 'command',
    args: none,
    result: z.object({ saved: z.boolean() }),
    errors: ['folder-read-only'],
    whileLocked: true,
  }),
} as const;
