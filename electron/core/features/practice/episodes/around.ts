import { addYears } from '#shared/dates/calendar.ts';
import type { CloseOneFields, WorkerFields } from '#shared/contract/network.ts';
import type { Happening } from '../happening.ts';
import type { Setting, Words } from './setting.ts';

interface CloseOneTold {
  readonly name: Words;
  readonly relation: NonNullable<CloseOneFields['relation']>;
  readonly mayAnswerPhone?: boolean;
  readonly mayBeTold: CloseOneFields['mayBeTold'];
  readonly words: Words;
}

/** Close ones, whose names belong to nobody. */
const closeOnes: readonly CloseOneTold[] = [
  {
    name: ['Raili Utuvaara', 'Gunvor Ljungvik'],
    relation: 'grandparent',
    mayAnswerPhone: true,
    mayBeTold: 'is-client',
    words: [
      'Keittää kahvit, kun käydään. Kuulee huonosti, soita rauhassa.',
      'Bjuder på kaffe när vi kommer. Hör dåligt, tala lugnt.',
    ],
  },
  {
    name: ['Jussi Routakangas', 'Kaj Myrdal'],
    relation: 'friend',
    mayBeTold: 'nothing',
    words: ['Kyyditsee kirkonkylälle, kun vuorot osuvat.', 'Skjutsar till kyrkbyn när passen går ihop.'],
  },
  {
    name: ['Marja Tuohilahti', 'Solveig Snölund'],
    relation: 'mother',
    mayAnswerPhone: true,
    mayBeTold: 'agreed',
    words: ['Haluaa olla avuksi, mutta antaa tilaa.', 'Vill hjälpa till men ger utrymme.'],
  },
  {
    name: ['Pekka Kidelampi', 'Bo Lavfors'],
    relation: 'sibling',
    mayBeTold: 'named',
    words: [
      'Tapaamisajat saa kertoa, muu kysytään ensin.',
      'Mötestiderna får berättas, annat frågar vi först.',
    ],
  },
];

type WorkerTold = Pick<WorkerFields, 'role' | 'isTreating' | 'coachReminds' | 'coachAccompanies'> & {
  readonly name: string;
  readonly partner: string;
  readonly part: Words;
  readonly coachPart: Words;
};

const workers: Readonly<Record<string, WorkerTold>> = {
  home: {
    name: 'Ilpo Kaisla-aho',
    partner: 'Ilpo Kaisla-aho',
    role: 'sairaanhoitaja',
    isTreating: true,
    part: ['Hoitaa tapaamiset joka toinen viikko.', 'Sköter mötena varannan vecka.'],
    coachPart: [
      'Muistuttaa ajasta edellisenä iltana ja tulee tarvittaessa ovelle asti.',
      'Påminner kvällen före och följer vid behov till dörren.',
    ],
    coachReminds: true,
    coachAccompanies: true,
  },
  body: {
    name: 'Tuulikki Ruskaranta',
    partner: 'Tuulikki Ruskaranta',
    role: 'työterveyshoitaja',
    isTreating: true,
    part: ['Seuraa selkää ja kirjoittaa lausunnot.', 'Följer ryggen och skriver utlåtandena.'],
    coachPart: [
      'Pitää huolen, ettei paperien odottaminen jää yksin kannettavaksi.',
      'Ser till att ingen väntar ensam på pappren.',
    ],
    coachReminds: true,
    coachAccompanies: false,
  },
  money: {
    name: 'Marketta Katajaoja',
    partner: 'Marketta Katajaoja',
    role: 'sosiaaliohjaaja',
    isTreating: false,
    part: ['Käy läpi päätökset ja maksusuunnitelman.', 'Går igenom besluten och betalningsplanen.'],
    coachPart: [
      'Kokoaa laskut ja tiliotteet valmiiksi ennen tapaamista.',
      'Samlar räkningar och kontoutdrag före mötet.',
    ],
    coachReminds: false,
    coachAccompanies: true,
  },
  studies: {
    name: 'Risto Hetemäki',
    partner: 'Risto Hetemäki',
    role: 'opinto-ohjaaja',
    isTreating: false,
    part: ['Tekee opintosuunnitelman uusiksi pienempinä paloina.', 'Gör om studieplanen i mindre bitar.'],
    coachPart: [
      'Soittaa maanantaiaamuisin ensimmäisen kuukauden.',
      'Ringer på måndagsmorgnarna den första månaden.',
    ],
    coachReminds: true,
    coachAccompanies: false,
  },
  work: {
    name: 'Seija Keloniemi',
    partner: 'Seija Keloniemi',
    role: 'työpajaohjaaja',
    isTreating: false,
    part: [
      'Näyttää paikat ja sopii ensimmäiset päivät.',
      'Visar runt och kommer överens om de första dagarna.',
    ],
    coachPart: ['Tulee mukaan ensimmäisenä aamuna.', 'Kommer med den första morgonen.'],
    coachReminds: false,
    coachAccompanies: true,
  },
};

/** Who is around a person: close ones, workers with their parts, and what the person has forbidden or left for later. */
export function* aroundOf(setting: Setting): Generator<Happening> {
  const { index, person, client, say, ago, moment, partner, today } = setting;
  if (person.contacts.length < 3) return;
  const { birthDate } = person.fields;
  const isMinor = birthDate !== null && birthDate > addYears(today, -18);
  const close = closeOnes[(index >> 1) % closeOnes.length];
  if (index % 2 === 0 && close !== undefined && !isMinor) {
    yield {
      at: moment(70, 13, 5),
      tell: async (tell) => {
        const { closeOneId } = await tell('network.addCloseOne', {
          clientId: client.value,
          name: say(close.name),
          relation: close.relation,
          phone: `040 000 7${String(index).padStart(3, '0')}`,
          mayAnswerPhone: close.mayAnswerPhone ?? false,
          mayBeTold: close.mayBeTold,
          mayBeToldWords: close.mayBeTold === 'named' ? say(['Tapaamisajat', 'Mötestiderna']) : '',
          permittedOn: close.mayBeTold === 'nothing' ? null : ago(70),
          words: say(close.words),
        });
        if (index % 4 !== 0) return;
        await tell('network.addCloseOneContact', {
          closeOneId,
          channel: 'phone',
          happenedAt: moment(70, 12, 30),
          hasTime: true,
          minutes: 15,
          summary: say([
            'Kysyi, mitä voisi itse tehdä. Puhuttiin jaksamisesta.',
            'Frågade vad hen själv kan göra. Vi talade om orken.',
          ]),
          clientPresent: index % 8 === 0,
        });
      },
    };
  }
  const worker = workers[person.theme];
  if (worker !== undefined && index % 3 !== 2) {
    yield {
      at: moment(48, 14, 35),
      tell: async (tell) => {
        const { partner: organisation, part, coachPart, ...facts } = worker;
        await tell('network.addWorker', {
          ...facts,
          clientId: client.value,
          partnerId: partner(organisation).value,
          phone: '040 000 9777',
          part: say(part),
          coachPart: say(coachPart),
          validFrom: ago(48),
        });
      },
    };
  }
  if (isMinor) {
    yield {
      at: moment(60, 15, 10),
      tell: async (tell) => {
        const { closeOneId } = await tell('network.addCloseOne', {
          clientId: client.value,
          name: say(['Sirpa Naavaselkä', 'Carita Älvnäs']),
          relation: 'guardian',
          isGuardian: true,
          phone: '040 000 7900',
          mayBeTold: 'nothing',
        });
        await tell('network.prohibit', {
          clientId: client.value,
          subject: { kind: 'guardian', closeOneId },
          words: say([
            'Haluaa itse kertoa kotona, kun on valmis. Ymmärtää, mitä kielto tarkoittaa.',
            'Vill själv berätta hemma när det är dags. Förstår vad förbudet betyder.',
          ]),
          givenOn: ago(60),
        });
      },
    };
  }
  if (index % 30 === 22) {
    yield {
      at: moment(30, 11, 40),
      tell: async (tell) => {
        await tell('network.prohibit', {
          clientId: client.value,
          subject: { kind: 'partner', partnerId: partner('Marjo Palokorpi').value },
          words: say(['Hiihtokeskuksella kaikki tuntevat toisensa.', 'På skidcentret känner alla varandra.']),
          givenOn: ago(30),
        });
      },
    };
  }
  if (index % 30 === 18) {
    yield {
      at: moment(26, 11, 20),
      tell: async (tell) => {
        await tell('network.prohibit', {
          clientId: client.value,
          subject: { kind: 'handler', personName: 'Heini Lumiranta', partnerId: null },
          words: say(['Sukulainen; joku toinen saa hoitaa.', 'Släkting; någon annan får ta hand om saken.']),
          givenOn: ago(26),
        });
      },
    };
  }
  if (index % 12 === 5 || index % 30 === 4) {
    yield {
      at: moment(21, 13, 50),
      tell: async (tell) => {
        await tell('consents.notNow', {
          clientId: client.value,
          partnerId: index % 12 === 5 ? null : partner('Gun Älvdal').value,
          askedOn: ago(21),
        });
      },
    };
  }
}
