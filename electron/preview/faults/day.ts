import type { ArgsOf, CallName, ResultOf } from '#shared/contract/index.ts';
import type { ClientId, IntermediateGoalId, PartnerId } from '#shared/ids.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { dayOf, instantOf } from '#shared/time.ts';

/** Makes a call and gives its answer; throws `<call>: <code>` for a refusal. */
export type Say = <N extends CallName>(name: N, args: ArgsOf<N>) => Promise<ResultOf<N>>;

/** Something that was answered as saved. */
export interface Kept {
  readonly what: string;
  /** Its content as it is in the file now, in one line; `gone` when it was taken away. */
  readonly read: (say: Say) => Promise<string>;
  /** What it may be: what was answered last, and beside it what was asked for when the host was killed. */
  may: readonly string[];
}

const gone = 'gone';
const line = (...parts: readonly unknown[]): string => JSON.stringify(parts);

/** What `read` gives, or `gone` where the core says that there is no such thing. */
const unlessGone = async (read: () => Promise<string>): Promise<string> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('-not-found')) return gone;
    throw error;
  }
};

/** One person whom the day writes about, with what plan steps hang on. */
interface Somebody {
  readonly clientId: ClientId;
  readonly intermediateGoalId: IntermediateGoalId;
}

interface Hands {
  readonly say: Say;
  readonly partnerId: PartnerId;
  readonly somebody: Somebody;
  /** A text that stands nowhere else. */
  readonly text: () => string;
}

/** What can be done to a thing of one kind: each change with the content that it leaves. */
interface Made {
  readonly kept: Kept;
  readonly changes: readonly { readonly to: string; readonly ask: (say: Say) => Promise<unknown> }[];
}

const person = async ({ say, text }: Hands): Promise<Made> => {
  const displayName = text();
  const { clientId } = await say('clients.add', { displayName });
  return {
    kept: {
      what: `the person ${displayName}`,
      read: async (ask) => {
        const client = await ask('clients.get', { clientId });
        return line(client.displayName, client.municipality);
      },
      may: [line(displayName, '')],
    },
    changes: [
      {
        to: line(displayName, '614'),
        ask: (ask) => ask('clients.update', { clientId, municipality: '614' }),
      },
    ],
  };
};

const contact = async ({ say, text, somebody: { clientId } }: Hands): Promise<Made> => {
  const [first, later] = [text(), text()];
  const { contactId } = await say('contacts.add', {
    clientId,
    channel: 'phone',
    happenedAt: instantOf(new Date()),
    summary: first,
  });
  return {
    kept: {
      what: `the contact ${first}`,
      read: (ask) =>
        unlessGone(async () => {
          const { summary, archivedAt } = await ask('contacts.get', { contactId });
          return archivedAt === null ? line(summary) : gone;
        }),
      may: [line(first)],
    },
    changes: [
      { to: line(later), ask: (ask) => ask('contacts.update', { contactId, summary: later }) },
      { to: gone, ask: (ask) => ask('contacts.archive', { contactId }) },
    ],
  };
};

const note = async ({ say, text, somebody: { clientId } }: Hands): Promise<Made> => {
  const [first, later] = [text(), text()];
  const sections = (body: string) => [{ section: 'free' as const, body }];
  const { noteId } = await say('notes.begin', { clientId, sections: sections(first) });
  return {
    kept: {
      what: `the note ${first}`,
      read: async (ask) => {
        const read = await ask('notes.get', { noteId });
        return line(read.status, ...read.sections.map(({ body }) => body));
      },
      may: [line('draft', first)],
    },
    changes: [
      {
        to: line('draft', later),
        ask: (ask) => ask('notes.saveDraft', { noteId, sections: sections(later) }),
      },
      { to: line('finished', later), ask: (ask) => ask('notes.finish', { noteId }) },
    ],
  };
};

const task = async ({ say, text, somebody: { clientId } }: Hands): Promise<Made> => {
  const [first, later] = [text(), text()];
  const { taskId } = await say('tasks.add', { clientId, title: first });
  const change = (title: string, isDone: boolean): string => line(title, isDone);
  return {
    kept: {
      what: `the task ${first}`,
      read: (ask) =>
        unlessGone(async () => {
          const { title, doneOn } = await ask('tasks.get', { taskId });
          return change(title, doneOn !== null);
        }),
      may: [change(first, false)],
    },
    changes: [
      { to: change(later, false), ask: (ask) => ask('tasks.update', { taskId, title: later }) },
      { to: change(later, true), ask: (ask) => ask('tasks.done', { taskId }) },
      { to: gone, ask: (ask) => ask('tasks.remove', { taskId }) },
    ],
  };
};

const step = async ({ say, text, somebody }: Hands): Promise<Made> => {
  const { clientId, intermediateGoalId } = somebody;
  const [first, later] = [text(), text()];
  const { stepId } = await say('plans.addStep', { intermediateGoalId, text: first });
  return {
    kept: {
      what: `the step ${first}`,
      read: async (ask) => {
        const { goals } = await ask('plans.ofClient', { clientId });
        const steps = goals.flatMap((goal) => goal.intermediateGoals.flatMap((each) => each.steps));
        const found = steps.find((each) => each.stepId === stepId);
        return found === undefined ? gone : line(found.text);
      },
      may: [line(first)],
    },
    changes: [
      { to: line(later), ask: (ask) => ask('plans.updateStep', { stepId, text: later }) },
      { to: gone, ask: (ask) => ask('plans.remove', { item: 'step', id: stepId }) },
    ],
  };
};

const consent = async ({ say, text, partnerId, somebody: { clientId } }: Hands): Promise<Made> => {
  const purposeText = text();
  const today = dayOf(instantOf(new Date()));
  const { consentId } = await say('consents.give', {
    basis: 'consent',
    clientId,
    partnerId,
    purpose: 'other',
    purposeText,
    items: ['name'],
    how: 'oral',
    givenOn: today,
    until: addDays(today, 30),
    mayReply: true,
  });
  return {
    kept: {
      what: `the consent ${purposeText}`,
      read: async (ask) => {
        const all = await ask('consents.ofClient', { clientId });
        const found = all.find((each) => each.consentId === consentId);
        return found === undefined ? gone : line(found.purposeText, found.items, found.withdrawnAt !== null);
      },
      may: [line(purposeText, ['name'], false)],
    },
    changes: [
      {
        to: line(purposeText, ['name'], true),
        ask: (ask) => ask('consents.withdraw', { consentId }),
      },
    ],
  };
};

const paper = async ({ say, text, somebody: { clientId } }: Hands): Promise<Made> => {
  const [words, later] = [text(), text()];
  const { attachmentId } = await say('papers.add', {
    clientId,
    originalName: 'muistio.txt',
    bytes: Uint8Array.from(Buffer.from(words.repeat(200))),
  });
  const change = (title: string): string => line(title, words);
  return {
    kept: {
      what: `the paper ${words}`,
      read: async (ask) => {
        const all = await ask('papers.ofClient', { clientId });
        const found = all.find((each) => each.attachmentId === attachmentId);
        if (found === undefined) return gone;
        const { bytes } = await ask('papers.open', { attachmentId });
        const read = Buffer.from(bytes).toString('utf8');
        return line(
          found.title,
          read === words.repeat(200) ? words : `another content: ${read.slice(0, 40)}`,
        );
      },
      may: [change('muistio')],
    },
    changes: [
      { to: change(later), ask: (ask) => ask('papers.update', { attachmentId, title: later }) },
      { to: gone, ask: (ask) => ask('papers.remove', { attachmentId }) },
    ],
  };
};

const kinds = [person, contact, note, task, step, consent, paper] as const;
export const kindsOfWork = kinds.length;

/** What a coach has before the mixed days: a partner, and somebody with a plan that steps can be added to. */
export const beginning = async (say: Say): Promise<Pick<Hands, 'partnerId' | 'somebody'>> => {
  const { partnerId } = await say('partners.add', { name: 'Posion työpaja' });
  const { clientId } = await say('clients.add', { displayName: 'Aino T.' });
  const { goalId } = await say('plans.addGoal', { clientId, words: 'Töihin talleille' });
  const { intermediateGoalId } = await say('plans.addIntermediateGoal', { goalId, text: 'Kortti' });
  return { partnerId, somebody: { clientId, intermediateGoalId } };
};

/**
 * Works until a call fails, as when the host is killed, and throws that: adds something of a random kind, then changes or removes it some
 * times. What was answered is in `kept`; of what was not, both the old content and the new are allowed.
 */
export const workOn = async (hands: Hands, kept: Kept[], random: () => number): Promise<never> => {
  for (;;) {
    const make = kinds[Math.floor(random() * kinds.length)] ?? person;
    const made = await make(hands);
    kept.push(made.kept);
    const until = Math.floor(random() * (made.changes.length + 1));
    for (const { to, ask } of made.changes.slice(0, until)) {
      const [before = ''] = made.kept.may;
      made.kept.may = [before, to];
      await ask(hands.say);
      made.kept.may = [to];
    }
  }
};

/** Reads things again, and gives in words what is not as it was answered. Each is told once. */
export const notAsSaved = async (say: Say, kept: readonly Kept[]): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const one of kept) {
    const now = await unlessGone(() => one.read(say));
    if (!one.may.includes(now)) wrong.push(`${one.what} was saved as ${one.may.join(' or ')} and is ${now}`);
    one.may = [now];
  }
  return wrong;
};
