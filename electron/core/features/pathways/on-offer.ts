import { sql } from 'kysely';
import { openStatuses } from '#shared/codes/pathways.ts';

/*
 * Building blocks for queries whose `client` table is called so, in bulk: each walks indexes of its own
 * (pathway_of_client, check_in_open, goal_of_plan …), a few steps for each person.
 */

const open = sql.join(openStatuses.map((status) => sql.lit(status)));

/**
 * 1 where something is on offer or goes on: a pathway from idea to continuing, or a dated step of the plan that is still
 * open. An interrupted, completed or changed pathway is nothing on offer.
 */
export const hasActiveOrOffered = sql<0 | 1>`(
  EXISTS (
    SELECT 1 FROM pathway AS offered
    WHERE offered.client_id = client.id AND offered.removed_at IS NULL AND offered.status IN (${open})
  )
  OR EXISTS (
    SELECT 1 FROM plan AS dated_plan
    JOIN goal AS dated_goal ON dated_goal.plan_id = dated_plan.id AND dated_goal.removed_at IS NULL
    JOIN intermediate_goal AS dated_part ON dated_part.goal_id = dated_goal.id AND dated_part.removed_at IS NULL
    JOIN step AS dated ON dated.intermediate_goal_id = dated_part.id AND dated.removed_at IS NULL
    WHERE dated_plan.client_id = client.id AND dated.due IS NOT NULL AND dated.status IN ('open', 'partly')
  )
)`;

/** The day of the earliest check-in that is not done, of a pathway whose support goes on; or null. */
export const nextCheckInOn = sql<string | null>`(
  SELECT min(soon.due_on) FROM check_in AS soon
  JOIN pathway AS supported ON supported.id = soon.pathway_id
  WHERE soon.client_id = client.id AND soon.done_on IS NULL AND soon.removed_at IS NULL
    AND supported.removed_at IS NULL AND supported.support_continues = 1
)`;

/** The day of the earliest start of a pathway that goes on and of which nobody has confirmed that the person was received; or null. */
export const unconfirmedSince = sql<string | null>`(
  SELECT min(begun.started_on) FROM pathway AS begun
  WHERE begun.client_id = client.id AND begun.removed_at IS NULL AND begun.received_on IS NULL
    AND begun.status IN ('started', 'continuing')
)`;

/** The earliest day on which the support of a pathway ends that has one; or null. */
export const supportEndsOn = sql<string | null>`(
  SELECT min(ending.support_until) FROM pathway AS ending
  WHERE ending.client_id = client.id AND ending.removed_at IS NULL
    AND ending.support_continues = 1 AND ending.support_until IS NOT NULL
)`;
