import type { Benefit } from '#shared/codes/benefits.ts';
import type { FormId } from '#shared/ids.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { workday } from '../days.ts';
import { type Happening, secondsAfter, Slot } from '../happening.ts';
import type { Setting, Words } from './setting.ts';

interface FormTold {
  readonly benefit: Benefit;
  readonly name: Words;
  readonly receiver: Words;
  readonly needs: readonly Words[];
  readonly granted: 'granted' | 'partly' | 'refused';
  readonly words: Words;
}

const statements: Words = ['Tiliotteet kahdelta kuukaudelta', 'Kontoutdrag för två månader'];
const kela: Words = ['Kela', 'FPA'];

const formsTold: Readonly<Record<string, readonly FormTold[]>> = {
  money: [
    {
      benefit: 'social-assistance',
      name: ['Toimeentulotuen jatkohakemus', 'Fortsatt ansökan om utkomststöd'],
      receiver: kela,
      needs: [statements, ['Vuokrakuitti', 'Hyreskvittot'], ['Sähkölasku', 'Elräkningen']],
      granted: 'partly',
      words: ['Sähkölasku huomioitiin, puhelinlasku ei.', 'Elräkningen beaktades, telefonräkningen inte.'],
    },
    {
      benefit: 'debt-adjustment',
      name: ['', ''],
      receiver: ['Talous- ja velkaneuvonta', 'Ekonomi- och skuldrådgivningen'],
      needs: [['Velkojien yhteystiedot', 'Fordringsägarnas uppgifter'], statements],
      granted: 'granted',
      words: ['', ''],
    },
  ],
  housing: [
    {
      benefit: 'housing-allowance',
      name: ['Asumistuki uuteen asuntoon', 'Bostadsbidrag för den nya bostaden'],
      receiver: kela,
      needs: [
        ['Vuokrasopimus', 'Hyresavtalet'],
        ['Tulotiedot', 'Inkomstuppgifter'],
      ],
      granted: 'granted',
      words: ['Alkaen muuttokuukaudesta.', 'Från och med flyttmånaden.'],
    },
  ],
  studies: [
    {
      benefit: 'study-application',
      name: ['Jatkuva haku, puuala', 'Kontinuerlig ansökan, träbranschen'],
      receiver: ['Korpilammen ammattiopisto', 'Norrskens vuxenskola'],
      needs: [
        ['Päättötodistus', 'Avgångsbetyget'],
        ['Oma kirje', 'Ett eget brev'],
        ['Opintorekisteriote', 'Studieregisterutdrag'],
      ],
      granted: 'granted',
      words: ['Paikka odottaa tammikuussa.', 'Platsen väntar i januari.'],
    },
  ],
  work: [
    {
      benefit: 'work-trial',
      name: ['Työkokeilusopimus', 'Avtal om arbetsprövning'],
      receiver: ['Pohjoisen Lapin työllisyysalue', 'Pohjoisen Lapin työllisyysalue'],
      needs: [
        ['Työnantajan allekirjoitus', 'Arbetsgivarens underskrift'],
        ['Päivät ja kellonajat', 'Dagar och tider'],
      ],
      granted: 'granted',
      words: ['Kaksi kuukautta, kolme päivää viikossa.', 'Två månader, tre dagar i veckan.'],
    },
  ],
  body: [
    {
      benefit: 'sickness-allowance',
      name: ['', ''],
      receiver: kela,
      needs: [
        ['Lääkärintodistus', 'Läkarintyget'],
        ['Palkkatiedot', 'Löneuppgifter'],
      ],
      granted: 'refused',
      words: [
        'Oikaisua haetaan yhdessä; lausunto tarkennetaan.',
        'Vi söker ändring tillsammans; utlåtandet preciseras.',
      ],
    },
  ],
};

/** Which of the four states a form has come to: being gathered, ready, sent in or decided. */
const stageOf = (index: number): number => (index % 5) % 4;

function* formOf(setting: Setting): Generator<Happening> {
  const { index, person, client, say, ago, moment, today } = setting;
  const told = formsTold[person.theme];
  const form = told?.[index % told.length];
  if (form === undefined) return;
  const stage = person.fields.status === 'active' ? stageOf(index) : 3;
  const id = new Slot<FormId>();
  yield {
    at: moment(stage === 3 ? 44 : 13, 10, 20),
    tell: async (tell) => {
      const { formId } = await tell('forms.add', {
        clientId: client.value,
        benefit: form.benefit,
        name: say(form.name),
        receiver: say(form.receiver),
        // Those whose day is near stand on Today.
        deadline: stage === 3 ? ago(36) : workday(addDays(today, 3 + (index % 4) * 9)),
        needs: form.needs.map((need, at) => ({
          words: say(need),
          isThere: stage === 3 || (stage === 0 && at === 0),
        })),
      });
      id.fill(formId);
    },
  };
  if (stage === 1 || stage === 2) {
    yield {
      at: moment(6, 10, 50),
      tell: async (tell) => {
        for (const position of form.needs.keys())
          await tell('forms.tick', { formId: id.value, position, isThere: true });
        if (stage === 2) await tell('forms.update', { formId: id.value, submittedOn: ago(6) });
      },
    };
  }
  if (stage !== 3) return;
  yield {
    at: moment(39, 11),
    tell: async (tell) => {
      await tell('forms.update', { formId: id.value, submittedOn: ago(39) });
    },
  };
  yield {
    at: moment(16, 11, 30),
    tell: async (tell) => {
      await tell('forms.update', {
        formId: id.value,
        decidedOn: ago(16),
        decision: form.granted,
        words: say(form.words),
      });
    },
  };
}

interface TaskTold {
  readonly kind: 'task' | 'promise' | 'reminder';
  readonly title: Words;
  /** Days from today; null where no day was agreed. */
  readonly dueIn: number | null;
  readonly isSensitive?: boolean;
  readonly repeats?: 'weekly' | 'monthly';
  readonly isDone?: boolean;
}

/** What is to be done for somebody, by their place among the people: not everybody has something. */
const tasksTold: Readonly<Record<number, readonly TaskTold[]>> = {
  0: [
    {
      kind: 'promise',
      title: ['Kysyn kirjastosta, saako siellä istua aamulla ennen aukeamista', ''],
      dueIn: 2,
    },
  ],
  1: [
    { kind: 'promise', title: ['Soitan sähköyhtiöön eräpäivän siirrosta', ''], dueIn: 0 },
    { kind: 'promise', title: ['Tulostan tiliotteet valmiiksi', ''], dueIn: -12, isDone: true },
  ],
  3: [{ kind: 'task', title: ['Selvitä kutsutaksin hinta Tolvasta kirkonkylälle', ''], dueIn: 5 }],
  4: [
    {
      kind: 'reminder',
      title: ['', 'Messenger på kvällen: hur känns morgondagen?'],
      dueIn: 3,
      repeats: 'weekly',
    },
  ],
  7: [{ kind: 'promise', title: ['Kysyn koululta, voiko etäpäiviä olla kaksi viikossa', ''], dueIn: 4 }],
  10: [{ kind: 'task', title: ['Vie työhaalarit lainaksi pajalle', ''], dueIn: 0 }],
  11: [
    {
      kind: 'reminder',
      title: ['Iltaviesti: onko huomisen kyyti sovittu?', ''],
      dueIn: 2,
      repeats: 'weekly',
    },
  ],
  14: [{ kind: 'promise', title: ['', 'Jag frågar skolan om en besöksdag i verkstaden'], dueIn: 6 }],
  17: [{ kind: 'promise', title: ['Tarkistan, mistä seuraava tapaamispaikka löytyy', ''], dueIn: 1 }],
  19: [{ kind: 'promise', title: ['Lähetän linkin talvityöpaikkoihin', ''], dueIn: -3, isDone: true }],
  20: [
    { kind: 'task', title: ['Tilaa B-lausunnon kopio terveysasemalta', ''], dueIn: -2, isSensitive: true },
  ],
  22: [{ kind: 'task', title: ['Katsotaan yhdessä ajokorttituen ehdot', ''], dueIn: null }],
  29: [{ kind: 'promise', title: ['Etsin kolme koulua, joissa voi aloittaa kesken vuoden', ''], dueIn: 8 }],
};

function* tasksOf(setting: Setting): Generator<Happening> {
  const { index, client, say, ago, moment, today } = setting;
  for (const [turn, { title, dueIn, isDone, ...told }] of (tasksTold[index] ?? []).entries()) {
    const words = say(title);
    // Told in one language only: somebody who speaks the other has no such task.
    if (words === '') continue;
    const writtenAt = secondsAfter(moment(isDone === true ? 18 : 9, 15, 20), turn * 60);
    const due = dueIn === null ? null : dueIn < 0 ? ago(-dueIn) : addDays(today, dueIn);
    yield {
      at: writtenAt,
      tell: async (tell) => {
        await tell('tasks.add', { ...told, clientId: client.value, title: words, dueOn: due });
      },
    };
    if (isDone !== true) continue;
    yield {
      at: moment(2, 9, 35),
      tell: async (tell) => {
        const done = (await tell('tasks.ofClient', { clientId: client.value })).find(
          (task) => task.title === words,
        );
        if (done) await tell('tasks.done', { taskId: done.taskId });
      },
    };
  }
}

/** Forms, tasks, promises and reminders of a person. */
export function* mattersOf(setting: Setting): Generator<Happening> {
  if (!setting.person.archived) yield* formOf(setting);
  if (setting.person.fields.status === 'active') yield* tasksOf(setting);
}
