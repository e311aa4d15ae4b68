import type { SetUp } from '../contract/case-file.ts';
import type { ClientWord } from '../contract/settings.ts';

/**
 * What a set-up of the service gives until the user says otherwise; its wordings are `settings.setUps.<set-up>` of the
 * catalogues. Ten years from the closing of the matter is the retention of working-age services (in force 1.1.2024); the
 * others have no number that is the same everywhere.
 */
export const setUpDefaults: Readonly<
  Record<SetUp, { readonly clientWord: ClientWord; readonly retentionYears: number | null }>
> = {
  'ngo-project': { clientWord: 'participant', retentionYears: null },
  'purchased-service': { clientWord: 'client', retentionYears: 10 },
  'youth-work': { clientWord: 'young-person', retentionYears: null },
  'employment-service': { clientWord: 'client', retentionYears: null },
};
