import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { auditHappenings, auditSubjects, auditWords } from './audit-words.ts';

// That every action which the core writes is made of these is seen by the compiler: `AuditEvent.action`.
test.each([...Object.entries(auditSubjects), ...Object.entries(auditHappenings)])(
  '%s has words in three languages',
  (_code, words) => {
    expect(words).toHaveLength(3);
    for (const word of words) expect(word).toMatch(/\p{L}/u);
  },
);

test('an entry says what it is about and what happened, in each language', () => {
  expect(languages.map((language) => auditWords('client.opened', language))).toEqual([
    'Henkilö: avattu',
    'Person: öppnades',
    'Person: opened',
  ]);
});

test('what another version wrote is shown as it is, also where it is called as something that every object has', () => {
  for (const action of ['future.invented', 'client.teleported', 'constructor.opened', 'client', ''])
    expect(auditWords(action, 'fi')).toBe(action);
});
