import { expect, test } from 'vitest';
import { textFor } from '#shared/i18n/index.ts';
import { languages } from '#shared/languages.ts';
import { messageOf } from './message.ts';

test.each(languages)('the message says when and whom to ring, and leaves no gap (%s)', (language) => {
  const t = textFor(language);
  const whole = messageOf(t, { back: 'ke 25.11. klo 14', name: 'Oula Valmentaja', phone: '040 000 0001' });
  for (const part of ['ke 25.11. klo 14', 'Oula Valmentaja', '040 000 0001', '112']) {
    expect(whole).toContain(part);
  }
  const bare = messageOf(t, { back: 'ke 25.11. klo 14', name: '', phone: '' });
  expect(bare).not.toMatch(/\{\{|undefined|\s{2}|\s[.,]/);
  expect(bare).toContain('112');
});
