import { z } from 'zod';
import { offenceGrounds, stances, themes } from '../codes/situation.ts';
import { ClientId, ThemeCardId, ThresholdId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

/** A theme that was talked about. Themes that nobody has touched have no card and count as "not asked". */
export const ThemeCard = z.object({
  themeCardId: ThemeCardId,
  theme: themes.schema,
  stance: stances.schema,
  /** In the client's own words; empty where nothing was said. */
  words: z.string(),
  /** Only where the theme needs one. */
  ground: offenceGrounds.schema.nullable(),
  groundWords: z.string(),
  updatedAt: Instant,
  /** How the stance changed, oldest first. */
  history: z.array(z.object({ at: Instant, stance: stances.schema })),
});
export type ThemeCard = z.infer<typeof ThemeCard>;

export const ThresholdFields = z.object({
  /** What makes it hard to come. */
  words: Text(1000),
  /** How it was or will be made lower. */
  removal: Text(1000),
  /** The day since which it is lower; null while it is not. */
  loweredOn: PlainDate.nullable(),
});

export const Threshold = ThresholdFields.extend({ thresholdId: ThresholdId, enteredAt: Instant });
export type Threshold = z.infer<typeof Threshold>;

const ofClient = { clientId: ClientId };
const missing = ['client-not-found', 'client-erased'] as const;

/** The life-situation map and the thresholds of services. */
export const situation = {
  'situation.ofClient': call({
    kind: 'query',
    args: z.strictObject(ofClient),
    result: z.object({ cards: z.array(ThemeCard), thresholds: z.array(Threshold) }),
    errors: missing,
  }),
  /**
   * Says how it is with a theme, or keeps the client's words about it; what is not given stays. The first touch makes the
   * card (`isNew`). A theme that needs a ground must have been turned on (`situation.turnOn`).
   */
  'situation.setTheme': call({
    kind: 'command',
    args: z.strictObject({
      ...ofClient,
      theme: themes.schema,
      stance: stances.schema.optional(),
      words: Text(2000).optional(),
    }),
    result: z.object({ themeCardId: ThemeCardId, isNew: z.boolean() }),
    errors: [...missing, 'theme-needs-ground', 'theme-not-found'],
  }),
  /** Takes the theme of criminal offences into use for one person, on a ground (GDPR art. 10, Data Protection Act §7). */
  'situation.turnOn': call({
    kind: 'command',
    args: z.strictObject({
      ...ofClient,
      ground: offenceGrounds.schema,
      /** Which law and section, or who decided and when. */
      groundWords: Line(300).refine(isVisible),
    }),
    result: z.object({ themeCardId: ThemeCardId }),
    errors: [...missing, 'theme-not-found'],
  }),
  /** Takes a card away, so that the theme is as if it had not been asked; `putBackTheme` undoes it. */
  'situation.removeTheme': call({
    kind: 'command',
    args: z.strictObject({ themeCardId: ThemeCardId }),
    result: nothing,
    errors: ['theme-not-found'],
  }),
  'situation.putBackTheme': call({
    kind: 'command',
    args: z.strictObject({ themeCardId: ThemeCardId }),
    result: nothing,
    errors: ['theme-not-found'],
  }),
  'situation.addThreshold': call({
    kind: 'command',
    args: ThresholdFields.partial().extend({ ...ofClient, words: Text(1000).refine(isVisible) }),
    result: z.object({ thresholdId: ThresholdId }),
    errors: missing,
  }),
  'situation.updateThreshold': call({
    kind: 'command',
    args: ThresholdFields.partial().extend({
      thresholdId: ThresholdId,
      words: Text(1000).refine(isVisible).optional(),
    }),
    result: nothing,
    errors: ['threshold-not-found'],
  }),
  'situation.removeThreshold': call({
    kind: 'command',
    args: z.strictObject({ thresholdId: ThresholdId }),
    result: nothing,
    errors: ['threshold-not-found'],
  }),
  'situation.putBackThreshold': call({
    kind: 'command',
    args: z.strictObject({ thresholdId: ThresholdId }),
    result: nothing,
    errors: ['threshold-not-found'],
  }),
} as const;

/** The stances that changed on one day, merged into one entry of the timeline: the last of the day for each theme. */
export const SituationEntry = z.object({
  type: z.literal('situation'),
  at: Instant,
  id: z.string(),
  changes: z.array(z.object({ theme: themes.schema, stance: stances.schema })),
});
