import { contract, type ArgsOf, type CallName, type ResultOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import { done, success } from '#shared/result.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { collectHandlers, createDispatch } from '../../dispatch.ts';
import type { Handler } from '../../handlers.ts';
import type { Clock, Dialogs } from '../../ports.ts';
import { pauseIndexing, resumeIndexing } from '../../search/many.ts';
import { clientHandlers } from '../clients/handlers.ts';
import { coachingHandlers } from '../coaching/handlers.ts';
import { consentHandlers } from '../consents/handlers.ts';
import { contactHandlers } from '../contacts/handlers.ts';
import { noteHandlers } from '../notes/handlers.ts';
import { partnerHandlers } from '../partners/handlers.ts';
import { planHandlers } from '../plans/handlers.ts';
import { packetHandlers } from '../packets/handlers.ts';
import { pathwaysHandlers } from '../pathways/handlers.ts';
import { referralHandlers } from '../referrals/handlers.ts';
import { situationHandlers } from '../situation/handlers.ts';
import { assessmentsHandlers } from '../assessments/handlers.ts';
import { dayHandlers } from '../day/handlers.ts';
import { disclosureHandlers } from '../disclosures/handlers.ts';
import { formsHandlers } from '../forms/handlers.ts';
import { leadsHandlers } from '../leads/handlers.ts';
import { networkHandlers } from '../network/handlers.ts';
import { officialRecordHandlers } from '../official-record/handlers.ts';
import { outingsHandlers } from '../outings/handlers.ts';
import { papersHandlers } from '../papers/handlers.ts';
import { tallyHandlers } from '../tally/handlers.ts';
import { tasksHandlers } from '../tasks/handlers.ts';
import { sealReferral } from '../referrals/seal.ts';
import type { Say } from './happening.ts';
import { happeningsOf } from './happenings.ts';
import type { PracticeStory } from './story.ts';

const handlers = collectHandlers([
  clientHandlers,
  contactHandlers,
  noteHandlers,
  planHandlers,
  partnerHandlers,
  consentHandlers,
  packetHandlers,
  coachingHandlers,
  situationHandlers,
  pathwaysHandlers,
  assessmentsHandlers,
  dayHandlers,
  disclosureHandlers,
  formsHandlers,
  leadsHandlers,
  networkHandlers,
  officialRecordHandlers,
  outingsHandlers,
  papersHandlers,
  tallyHandlers,
  tasksHandlers,
  {
    ...referralHandlers,
    // Sealed as any referral is, but there is nobody to send it to: no file is written.
    'referrals.seal': ((app, { referralId, preview }) =>
      sealReferral(app, referralId, preview, {}, () =>
        Promise.resolve(done),
      )) satisfies Handler<'referrals.seal'>,
  },
]);

/** Dialogs that nobody sees: whatever is saved gets the name that was suggested for it. */
const unseen: Dialogs = {
  chooseSave: ({ suggestedName }) => Promise.resolve(suggestedName),
  chooseOpen: () => Promise.resolve(null),
  chooseFolder: () => Promise.resolve(null),
};

/** Who was written down, in the order of the story's people. */
export interface Seeded {
  readonly clients: readonly ClientId[];
}

/**
 * Writes a practice story into the open case file: every thing through the call that a coach would use, at the moment at
 * which it was written down, all in one transaction. Keys, referrals and answers go into a practice case file only: a real one
 * refuses them. A call that fails is a bug of the story and throws; nothing stays then.
 */
export async function seedPractice(app: App, story: PracticeStory): Promise<Seeded> {
  let moment: Instant = app.clock.now();
  const past: Clock = { now: () => moment, today: () => dayOf(moment) };
  const clients: ClientId[] = [];
  const written = await app.write(async (trx) => {
    // The same app, but in the past, and inside this transaction.
    const then: App = {
      ...app,
      ports: { ...app.ports, dialogs: unseen },
      clock: past,
      read: (query) => query(trx),
      write: (useCase) => useCase(trx),
    };
    const dispatch = createDispatch(then, handlers);
    const say: Say = async <N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>> => {
      const result = await dispatch(name, args);
      if (!result.ok) throw new Error(`the story cannot be told: ${name} ${JSON.stringify(result.error)}`);
      // Read by the schema of this very call.
      return contract[name].result.parse(result.value) as ResultOf<N>;
    };
    const paused = await pauseIndexing(trx);
    const happenings = happeningsOf(story, (clientId, index) => (clients[index] = clientId), {
      withCorrespondence: app.caseFile()?.practice === true,
    });
    for (const happening of happenings) {
      moment = happening.at;
      await happening.tell(say, app.ids);
    }
    await resumeIndexing(trx, paused);
    return success({ clients });
  });
  if (!written.ok) throw new Error('a story without failures failed');
  return written.value;
}
