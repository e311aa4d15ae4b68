import { expect, test } from 'vitest';
import { languages } from './languages.ts';
import { hasUnknownMark, reminderText, usualReminders } from './reminders.ts';
import { Instant } from './time.ts';

const friday = { at: Instant.parse('2026-11-27T13:00:00+02:00'), hasTime: true };
const dayOnly = { at: Instant.parse('2026-11-27T00:00:00+02:00'), hasTime: false };

test.each([
  ['fi', 'Hei! Nähdään {päivä} {kello}. Moi!', 'Hei! Nähdään pe 27.11. klo 13. Moi!'],
  ['sv', 'Hej! Vi ses {dag} {tid}.', 'Hej! Vi ses fre 27.11. kl. 13.'],
  ['en', 'Hi! See you {day} {time}.', 'Hi! See you Fri 27 Nov 13:00.'],
] as const)('in %s the day is absolute and stands with its time', (language, template, text) => {
  expect(reminderText(template, friday, language)).toBe(text);
});

test('a day without a time leaves no gap and no second full stop', () => {
  expect(reminderText('Nähdään {päivä} {kello}. Moi!', dayOnly, 'fi')).toBe('Nähdään pe 27.11. Moi!');
  expect(reminderText('Sopiiko {päivä} {kello}?', dayOnly, 'fi')).toBe('Sopiiko pe 27.11.?');
});

test('the marks of another language are understood, anything else in braces is noticed', () => {
  expect(reminderText('{dag} {time}', friday, 'fi')).toBe('pe 27.11. klo 13');
  expect(hasUnknownMark('Nähdään {päivä} {Tid}')).toBe(false);
  expect(hasUnknownMark('Hei {nimi}')).toBe(true);
});

// What stands on somebody else's screen when the message comes.
const givesAway =
  /valmenn|valmentaj|työkyky|palvelu|hanke|asiakas|kela|terveys|sosiaali|pätk|coach|service|client|klient|tjänst|hälso|\bhealth|work/i;

test.each(languages)('the usual reminders in %s say nothing of a service or a reason', (language) => {
  expect(usualReminders[language].length).toBeGreaterThanOrEqual(3);
  for (const text of usualReminders[language]) {
    expect(text).not.toMatch(givesAway);
    expect(hasUnknownMark(text)).toBe(false);
  }
});
