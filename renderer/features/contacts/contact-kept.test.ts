import { expect, test } from 'vitest';
import { VisitForm } from '#shared/contract/visit-form.ts';
import { parseLooseMoment } from '#shared/dates/loose-moment.ts';
import { ClientId } from '#shared/ids.ts';
import { languages } from '#shared/languages.ts';
import { PlainDate } from '#shared/time.ts';
import { contactFrom, emptyContact } from './contact-form.ts';
import { fromVisitForm, toVisitForm } from './contact-kept.ts';

const today = PlainDate.parse('2026-11-25');
const later = PlainDate.parse('2026-12-14');
const aino = ClientId.parse('019a0000-0000-7000-8000-000000000001');

const typed = (words: string, prefer: 'past' | 'future') => {
  const read = parseLooseMoment(words, { today, language: 'fi', prefer });
  return { typed: words, moment: read.ok ? read.value : null };
};

test.each(languages)(
  'a form left on Wednesday means the same days when it is taken up weeks later (%s)',
  (language) => {
    const draft = {
      ...emptyContact,
      clientId: aino,
      channel: 'home-visit' as const,
      when: typed('eilen klo 9.30', 'past'),
      next: typed('perjantaina', 'future'),
    };
    const form = VisitForm.parse(toVisitForm(draft, language));
    const back = fromVisitForm(form, aino, later, language);
    expect(contactFrom(back, later)).toMatchObject({
      happenedAt: '2026-11-24T07:30:00Z',
      hasTime: true,
      next: { at: '2026-11-26T22:00:00Z', hasTime: false },
    });
  },
);

test('words that make no sense yet come back as they were left', () => {
  const draft = {
    ...emptyContact,
    clientId: aino,
    minutes: 'kolme varttia',
    when: typed('silloin kun', 'past'),
  };
  const form = VisitForm.parse(toVisitForm(draft, 'fi'));
  expect(fromVisitForm(form, aino, today, 'fi')).toEqual({ ...draft, next: { typed: '', moment: null } });
});
