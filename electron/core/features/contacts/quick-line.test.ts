import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoment } from '#shared/dates/format.ts';
import { languages } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import { ClientId } from '#shared/ids.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { formsOf } from './name-forms.ts';
import { understandQuickLine } from './quick-line.ts';
import type { QuickCandidate } from './quick-person.ts';

// A Wednesday, noon in Helsinki.
const today = PlainDate.parse('2026-11-25');
const now = Instant.parse('2026-11-25T12:00:00+02:00');

let count = 0;
const someone = (displayName: string, firstName = '', lastName = ''): QuickCandidate => {
  count += 1;
  const clientId = ClientId.parse(`01930000-0000-7000-8000-${String(count).padStart(12, '0')}`);
  return { clientId, displayName, firstName, lastName, birthDate: null };
};

const helmiK = someone('Helmi Kallio');
const people = [
  helmiK,
  someone('Onni', 'Onni', 'Virtanen'),
  someone('Pekka T.'),
  someone('Matti Lahti'),
  someone('Aino Mäkelä'),
  someone('Aino Niemi'),
  someone('Åsa Björk'),
  someone('Markus Järvi'),
];

const understand = (line: string, language: Language = 'fi', among: readonly QuickCandidate[] = people) =>
  understandQuickLine(line, { people: among, today, now, language });

/** Who, as a word: the name, "?" and the names that fit, "unknown …", or nothing. */
function who(line: string, among?: readonly QuickCandidate[]): string {
  const { person } = understand(line, 'fi', among);
  if (person.state === 'one') return person.displayName;
  if (person.state === 'many') return `? ${person.candidates.map((one) => one.displayName).join(', ')}`;
  return person.state === 'unknown' ? `unknown ${person.typed}` : '';
}

const shown = (at: Instant, hasTime: boolean) =>
  hasTime ? formatMoment(at, 'fi', { today }) : formatMoment(at, 'fi', { today }).replace(/ klo.*/, '');

function brief(line: string, language: Language = 'fi') {
  const understood = understand(line, language);
  const { person, channel, reached, next, summary } = understood;
  return {
    who: person.state === 'one' ? person.displayName : person.state,
    when: understood.dateTyped ? shown(understood.happenedAt, understood.hasTime) : 'now',
    channel,
    reached,
    next: next && shown(next.at, next.hasTime),
    summary,
  };
}

describe('whole lines', () => {
  test('Finnish: a call, and where and when to meet next', () => {
    expect(brief('Helmi K puhelu, tavataan kirjastolla pe klo 13')).toEqual({
      who: 'Helmi Kallio',
      when: 'now',
      channel: 'phone',
      reached: true,
      next: 'pe 27.11. klo 13',
      summary: 'tavataan kirjastolla',
    });
  });

  test('Finnish: yesterday, not reached', () => {
    expect(brief('Onni Virtaselle soitto eilen klo 14, ei vastannut')).toEqual({
      who: 'Onni',
      when: 'ti 24.11. klo 14',
      channel: 'phone',
      reached: false,
      next: null,
      summary: '',
    });
  });

  test('Finnish: a home visit with what it was about', () => {
    expect(
      brief('ma kotikäynti Pekan luona, puhuttiin asumisesta. Seuraava tapaaminen 3.12. klo 9.30'),
    ).toEqual({
      who: 'Pekka T.',
      when: 'ma 23.11.',
      channel: 'home-visit',
      reached: true,
      next: 'to 3.12. klo 9.30',
      summary: 'luona, puhuttiin asumisesta.',
    });
  });

  test('Swedish', () => {
    expect(brief('Åsa samtal igår, nästa möte på fredag kl 13', 'sv')).toEqual({
      who: 'Åsa Björk',
      when: 'ti 24.11.',
      channel: 'phone',
      reached: true,
      next: 'pe 27.11. klo 13',
      summary: '',
    });
    expect(brief('Ringde Åsa, svarade inte', 'sv')).toMatchObject({
      channel: 'phone',
      reached: false,
      who: 'Åsa Björk',
    });
  });

  test('English', () => {
    expect(brief('Helmi phone call yesterday, no answer, next Monday 10', 'en')).toMatchObject({
      who: 'Helmi Kallio',
      when: 'ti 24.11.',
      channel: 'phone',
      reached: false,
    });
    expect(brief('Met Helmi on Monday about housing, see again tomorrow at 2 pm', 'en')).toEqual({
      who: 'Helmi Kallio',
      when: 'ma 23.11.',
      channel: 'visit-appointment',
      reached: true,
      next: 'to 26.11. klo 14',
      summary: 'Met about housing',
    });
  });
});

describe('who', () => {
  test.each([
    ['Helmi puhelu', 'Helmi Kallio'],
    ['helmi k puhelu', 'Helmi Kallio'],
    ['Helmi K. puhelu', 'Helmi Kallio'],
    ['Kallio Helmi puhelu', 'Helmi Kallio'],
    ['puhelu Helmille', 'Helmi Kallio'],
    ['puhelu Helmin kanssa', 'Helmi Kallio'],
    ['Pekan puhelu', 'Pekka T.'],
    ['Matille tekstari', 'Matti Lahti'],
    ['Lahden kotikäynti', 'Matti Lahti'],
    ['Markuksen luona käynti', 'Markus Järvi'],
    ['Järvelle viesti', 'Markus Järvi'],
    ['Virtasen puhelu', 'Onni'],
    ['Aino Mäkelän tapaaminen', 'Aino Mäkelä'],
    ['aino n puhelu', 'Aino Niemi'],
    ['Åsas samtal', 'Åsa Björk'],
  ])('%s: %s', (line, name) => {
    expect(who(line)).toBe(name);
  });

  test('a first name that fits two people asks', () => {
    expect(who('Aino puhelu')).toBe('? Aino Mäkelä, Aino Niemi');
    expect(who('Ainon kanssa puhelu')).toBe('? Aino Mäkelä, Aino Niemi');
  });

  test('two people in one line ask', () => {
    expect(who('Helmi ja Onni tapaaminen')).toBe('? Helmi Kallio, Onni');
  });

  test('an initial that is not hers makes somebody else of her', () => {
    expect(who('Helmi V puhelu')).toBe('unknown Helmi V');
  });

  test('a surname that is not hers, or a place, asks', () => {
    expect(who('Helmi Korhonen puhelu')).toBe('? Helmi Kallio');
  });

  test('a form that fits two different names asks', () => {
    const both = [someone('Mari Koski'), someone('Maria Salo')];
    expect(who('soitin Maria', both)).toBe('? Mari Koski, Maria Salo');
    expect(who('Mari puhelu', both)).toBe('Mari Koski');
  });

  test('a name that nobody has is told, a line without a name too', () => {
    expect(who('Seppo puhelu')).toBe('unknown Seppo');
    expect(who('Seppo Korhonen puhelu')).toBe('unknown Seppo Korhonen');
    expect(who('puhelu')).toBe('');
    expect(who('tavattiin kirjastolla')).toBe('');
  });

  test('on a page of a person the line is about that person', () => {
    const understood = understandQuickLine('puhelu, äiti Aino mukana', {
      people,
      today,
      now,
      language: 'fi',
      person: helmiK,
    });
    expect(understood.person).toMatchObject({ state: 'one', displayName: 'Helmi Kallio' });
    expect(understood.summary).toBe('äiti Aino mukana');
  });

  test('among ten thousand people the answer comes at once', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      someone(`Etunimi${at} Sukunimi${at}`, `Etunimi${at}`, `Sukunimi${at}`),
    );
    // Computing time, so that a busy machine does not fail it.
    const begun = process.cpuUsage();
    expect(who('Helmi K puhelu, tavataan pe klo 13', [...many, helmiK])).toBe('Helmi Kallio');
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(1_000);
  });
});

describe('how', () => {
  test.each([
    ['puhelu', 'phone'],
    ['soitin', 'phone'],
    ['tekstari', 'text'],
    ['WhatsApp', 'social-media'],
    ['kotikäynnillä', 'home-visit'],
    ['käynti', 'visit-walk-in'],
    ['tavattiin', 'visit-appointment'],
    ['sähköpostilla', 'email'],
    ['videopuhelu', 'video'],
    ['Teams', 'video'],
    ['verkostopalaveri', 'network-meeting'],
    ['ryhmässä', 'group'],
    ['kirje', 'letter'],
    ['jalkautuminen', 'outreach'],
    ['hembesök', 'home-visit'],
    ['e-post', 'email'],
    ['möte', 'visit-appointment'],
    ['home visit', 'home-visit'],
    ['text message', 'text'],
  ])('%s is %s', (word, channel) => {
    expect(understand(`Helmi ${word}`).channel).toBe(channel);
  });

  test('a line that does not say it leaves it open', () => {
    expect(understand('Helmi kirjastolla').channel).toBeNull();
  });

  test('the way of the next contact is not the way of this one', () => {
    expect(understand('Helmi tekstari, seuraava puhelu pe klo 10').channel).toBe('text');
  });
});

test.each([
  'ei vastannut',
  'ei tavoitettu',
  'ei saapunut',
  'ei tullut paikalle',
  'svarade inte',
  'kom inte',
  'no answer',
  "didn't show up",
])('%s: not reached', (words) => {
  expect(understand(`Helmi puhelu, ${words}`)).toMatchObject({ reached: false, summary: '' });
});

describe('when', () => {
  test('without a day it is now, with only the day known', () => {
    expect(understand('Helmi puhelu')).toMatchObject({ happenedAt: now, hasTime: false, dateTyped: false });
  });

  test('a weekday looks back for what happened and ahead for what was agreed', () => {
    expect(brief('Helmi puhelu pe, tavataan pe')).toMatchObject({ when: 'pe 20.11.', next: 'pe 27.11.' });
  });

  test('what lies ahead cannot have happened, so it was agreed', () => {
    expect(brief('Helmi puhelu, huomenna klo 10')).toMatchObject({ when: 'now', next: 'to 26.11. klo 10' });
    expect(brief('Helmi puhelu, 3.12. klo 9')).toMatchObject({ when: 'now', next: 'to 3.12. klo 9' });
    expect(brief('Helmi puhelu klo 9')).toMatchObject({ when: 'ke 25.11. klo 9', next: null });
    expect(brief('Helmi puhelu klo 15')).toMatchObject({ when: 'now', next: 'ke 25.11. klo 15' });
  });

  test('day and time may stand apart, and the day before its word', () => {
    expect(brief('Helmi puhelu, nähdään pe kahvilla klo 13')).toMatchObject({ next: 'pe 27.11. klo 13' });
    expect(brief('Helmi puhelu, pe klo 13 tavataan')).toMatchObject({
      next: 'pe 27.11. klo 13',
      summary: '',
    });
  });

  test('a day that does not exist is told and not replaced', () => {
    expect(understand('Helmi puhelu, tavataan 30.2.')).toMatchObject({
      problem: 'date-not-real',
      next: null,
    });
  });

  test('a time across the change of clocks is the wall clock of its day', () => {
    const understood = understandQuickLine('Helmi puhelu, tavataan 30.3. klo 10', {
      people,
      today: PlainDate.parse('2026-03-27'),
      now: Instant.parse('2026-03-27T10:00:00Z'),
      language: 'fi',
    });
    expect(understood.next?.at).toBe('2026-03-30T07:00:00Z');
  });
});

test('the parts show where in the line everything stands', () => {
  const line = 'Helmi K puhelu, ei vastannut, tavataan kirjastolla pe klo 13';
  const parts = understand(line).parts.map((part) => [part.kind, line.slice(part.from, part.to)]);
  expect(parts).toEqual([
    ['person', 'Helmi K'],
    ['channel', 'puhelu'],
    ['reached', 'ei vastannut'],
    ['next', 'pe klo 13'],
  ]);
});

test('names are recognised in their forms and not in other names', () => {
  expect(formsOf('Pekka')('Pekalle')).toBe(true);
  expect(formsOf('Mäki')('Mäen')).toBe(true);
  expect(formsOf('Ranta')('Rannalle')).toBe(true);
  expect(formsOf('Emil')('Emilin')).toBe(true);
  expect(formsOf('Kangas')('Kankaan')).toBe(true);
  expect(formsOf('Helmi')('Helminen')).toBe(false);
  expect(formsOf('Anna')('Anneli')).toBe(false);
  expect(formsOf('Eino')('Einari')).toBe(false);
});

test('whatever is typed, an answer comes, and its parts lie inside the line without overlapping', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Helmi',
      'K',
      'K.',
      'Aino',
      'Åsas',
      'puhelu',
      'soitin',
      'ei vastannut',
      'tavataan',
      'nästa möte',
      'pe',
      'klo 13',
      '3.12.',
      '30.2.',
      'eilen',
      'huomenna',
      ',',
      '.',
      'next',
      'seuraava',
      '14:00',
      'sms:ade',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 14 }),
      fc.constantFrom(...languages),
      fc.constantFrom(' ', '', ', '),
      (words, language, gap) => {
        const line = words.join(gap);
        let from = 0;
        for (const part of understand(line, language).parts) {
          expect(part.from).toBeGreaterThanOrEqual(from);
          expect(part.to).toBeGreaterThan(part.from);
          from = part.to;
        }
        expect(from).toBeLessThanOrEqual(line.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('what happened never lies ahead of now', () => {
  const words = fc.array(
    fc.constantFrom(
      'Helmi',
      'puhelu',
      'tavataan',
      'pe',
      'ma',
      'klo 8',
      'klo 20',
      '3.12.',
      '1.11.',
      'eilen',
      'huomenna',
      'viikon päästä',
      ',',
    ),
    {
      maxLength: 7,
    },
  );
  fc.assert(
    fc.property(words, (parts) => {
      const understood = understand(parts.join(' '));
      expect(understood.happenedAt <= now).toBe(true);
    }),
  );
});
