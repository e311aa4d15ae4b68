import { randomFrom } from '#core/features/practice/random.ts';
import type { SearchDoc } from '#core/search/document.ts';
import { tellConsents, tellNetwork } from './life-around.ts';
import { tellPathways, tellSituation } from './life-situation.ts';
import { tellAssessments, tellMeetings, tellTasks } from './life-work.ts';
import { gather } from './telling.ts';
import type { Gathered, Life, Telling } from './telling.ts';

/** What a life with a coach brings besides contacts, notes and the plan, in the amounts that a coach would have of it. */
export function lifeRows(life: Life): Gathered {
  const gathered = gather();
  const docs: SearchDoc[] = [];
  const telling: Telling = {
    ...life,
    random: randomFrom(`bench/life/${String(life.index)}`),
    put: gathered.put,
    docs,
    writtenAt: life.since,
  };
  tellAssessments(telling);
  tellSituation(telling);
  tellPathways(telling);
  tellNetwork(telling);
  tellConsents(telling);
  tellTasks(telling);
  tellMeetings(telling);
  return { tables: gathered.tables, docs };
}
