import { describe, expect, test } from 'vitest';
import { ClientFields } from '#shared/contract/clients.ts';
import { ContactFields, NextContact } from '#shared/contract/contacts.ts';
import { NoteFields } from '#shared/contract/notes.ts';
import { PartnerFields } from '#shared/contract/partners.ts';
import { PlainDate } from '#shared/time.ts';
import { cases, inflect } from './finnish/inflect.ts';
import { finnish } from './finnish/voice.ts';
import { generatePractice, practicePerson } from './generate.ts';
import { brokenSlots } from './grammar.ts';
import { randomFrom } from './random.ts';
import { swedish } from './swedish/voice.ts';
import type { PracticeNote } from './story.ts';

const today = PlainDate.parse('2026-11-22');
const story = generatePractice({ today });
const notesOf = (person: (typeof story.people)[number]): PracticeNote[] => [
  ...person.notes,
  ...person.contacts.flatMap((contact) => contact.note ?? []),
];

describe('the practice story', () => {
  test('is the same every time for the same seed and day, and another for another seed', () => {
    expect(generatePractice({ today })).toEqual(story);
    expect(generatePractice({ today, seed: 'kevät' }).people[0]).not.toEqual(story.people[0]);
  });

  test('tells of the same first people however many there are', () => {
    expect(generatePractice({ today, people: 3 }).people).toEqual(story.people.slice(0, 3));
    expect(practicePerson(9_999, { today }).fields.displayName).toMatch(/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
  });

  test('has thirty people of fifteen to forty years, most of them of Posio and Kittilä, in both languages', () => {
    expect(story.people).toHaveLength(30);
    expect(story.people.filter((person) => person.fields.language === 'sv')).toHaveLength(3);
    const local = story.people.filter((person) => ['614', '261'].includes(person.fields.municipality));
    expect(local.length).toBeGreaterThan(20);
    for (const { birthDate } of story.people.map((person) => person.fields)) {
      if (birthDate === null) continue;
      expect(birthDate > '1986-11-22' && birthDate <= '2011-11-22').toBe(true);
    }
  });

  test('leaves some without a next contact, some paused, closed or archived, one in hiding, and one draft open', () => {
    const active = story.people.filter((person) => person.fields.status === 'active');
    expect(active.filter((person) => person.next === null).length).toBeGreaterThanOrEqual(4);
    expect(active.some((person) => person.next !== null && person.next.at < '2026-11-22')).toBe(true);
    expect(story.people.filter((person) => person.fields.status === 'paused')).toHaveLength(3);
    expect(story.people.filter((person) => person.archived)).toHaveLength(2);
    expect(story.people.filter((person) => person.fields.turvakielto)).toHaveLength(1);
    expect(story.people.some((person) => notesOf(person).some((note) => !note.finished))).toBe(true);
    expect(story.people.some((person) => person.contacts.some((contact) => !contact.fields.reached))).toBe(
      true,
    );
  });

  test('passes the same checks as what a coach types', () => {
    for (const { fields } of story.partners) expect(PartnerFields.parse(fields)).toEqual(fields);
    for (const person of story.people) {
      expect(ClientFields.parse(person.fields)).toEqual(person.fields);
      if (person.next) expect(NextContact.parse(person.next)).toEqual(person.next);
      for (const { fields } of person.contacts) expect(ContactFields.parse(fields)).toEqual(fields);
      for (const { fields } of notesOf(person)) expect(NoteFields.parse(fields)).toEqual(fields);
    }
  });

  test('is written down after it happened, and nothing of it lies ahead', () => {
    for (const person of story.people) {
      for (const note of notesOf(person)) expect(note.enteredAt > note.fields.happenedAt).toBe(true);
      for (const contact of person.contacts) expect(contact.fields.happenedAt < '2026-11-22').toBe(true);
    }
  });

  test('gives most people a plan in their own words, with steps and ratings over time', () => {
    const plans = story.people.flatMap((person) => person.plan ?? []);
    expect(plans.length).toBe(25);
    const steps = plans
      .flatMap((plan) => plan.goals)
      .flatMap((goal) => goal.intermediateGoals)
      .flatMap((one) => one.steps);
    expect(new Set(steps.map((step) => step.status))).toEqual(
      new Set(['open', 'partly', 'done', 'changed', 'dropped']),
    );
    for (const { value } of plans.flatMap((plan) => plan.ratings))
      expect(value >= 0 && value <= 10).toBe(true);
  });

  test('belongs to nobody: no identity code, no number or address in use', () => {
    const all = JSON.stringify(story);
    expect(all).not.toMatch(/\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/);
    for (const { phone, email } of story.people.map((person) => person.fields)) {
      expect(phone).toMatch(/^040 000 0/);
      expect(email).toMatch(/^$|\.example$/);
    }
  });

  test('reads as language does: thousands of words, a few of them everywhere and most of them once', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 200; index += 1) {
      for (const note of notesOf(practicePerson(index, { today, notesEach: 10, words: 80 }))) {
        const text = note.fields.sections.map((section) => section.body).join(' ');
        for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
          counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(total / 2000).toBeGreaterThan(70);
    expect(total / 2000).toBeLessThan(110);
    expect(counts.size).toBeGreaterThan(4000);
    const rare = [...counts.values()].filter((count) => count <= 2).length;
    expect(rare / counts.size).toBeGreaterThan(0.3);
  });

  test.each([finnish, swedish])('has a word for every slot of its sentences ($language)', (voice) => {
    const templates = [
      ...Object.values(voice.sections).flat(),
      ...voice.summaries,
      ...voice.missed,
      ...voice.themes.flatMap((theme) => [...theme.happened, ...theme.words, ...theme.agreed]),
    ];
    expect(brokenSlots(templates, voice.lexicon())).toEqual([]);
    for (const word of Object.values(voice.lexicon()))
      for (const form of Object.values(word)) expect(form).not.toContain('');
  });
});

describe('Finnish inflection', () => {
  test.each([
    [
      'kirjasto',
      'kirjasto kirjaston kirjastoa kirjastossa kirjastosta kirjastoon kirjastolla kirjastolta kirjastolle kirjastona',
    ],
    ['tuki/tue/tuke', 'tuki tuen tukea tuessa tuesta tukeen tuella tuelta tuelle tukena'],
    [
      'tilanne/tilantee/tilantee/tilannetta',
      'tilanne tilanteen tilannetta tilanteessa tilanteesta tilanteeseen tilanteella tilanteelta tilanteelle tilanteena',
    ],
    [
      'iso+veli/iso+velje/iso+velje',
      'isoveli isoveljen isoveljeä isoveljessä isoveljestä isoveljeen isoveljellä isoveljeltä isoveljelle isoveljenä',
    ],
  ])('knows the cases of %s', (entry, forms) => {
    const inflected = inflect(entry);
    expect(cases.map((form) => inflected[form]).join(' ')).toBe(forms);
  });
});

describe('the random stream', () => {
  test('is fixed: another algorithm would change every practice file', () => {
    const random = randomFrom('rinnalla');
    expect([random.between(0, 999), random.between(0, 999), random.between(0, 999)]).toMatchInlineSnapshot(`
      [
        181,
        255,
        19,
      ]
    `);
  });

  test('draws from the beginning of a list far more often than from its end', () => {
    const random = randomFrom('zipf');
    const items = Array.from({ length: 100 }, (_, index) => index);
    const drawn = Array.from({ length: 5000 }, () => random.favour(items));
    const early = drawn.filter((item) => item < 10).length;
    const late = drawn.filter((item) => item >= 90).length;
    expect(early).toBeGreaterThan(late * 8);
    expect(new Set(drawn).size).toBeGreaterThan(95);
  });
});
