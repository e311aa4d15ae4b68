import { expect, test } from 'vitest';
import { textFor } from '#shared/i18n/index.ts';
import { languages } from '#shared/languages.ts';
import { consentAnswers } from './answers.ts';

test('rule 4: "not now" is offered as large as "yes" and in the same style', () => {
  const [notNow, yes] = consentAnswers;
  expect([notNow.id, yes.id]).toEqual(['not-now', 'yes']);
  const looks = consentAnswers.map(({ size, variant, wide }) => ({ size, variant, wide }));
  expect(looks[0]).toEqual(looks[1]);
  expect(looks[0]).not.toMatchObject({ variant: 'primary' });
});

test.each(languages)(
  'rule 4: the words to ask with say in %s that one may say no and that the support continues',
  (language) => {
    const t = textFor(language);
    const continues = { fi: /tuki jatkuu/i, sv: /stödet fortsätter/i, en: /support continues/i }[language];
    const no = { fi: /sanoa ei/i, sv: /säga nej/i, en: /say no/i }[language];
    for (const asking of [t('consents.ask'), t('network.consent.renewText')]) {
      expect(asking).toMatch(continues);
      expect(asking).toMatch(no);
    }
    // Nor does the answer that was written down ask for a reason or blame anyone.
    expect(t('network.consent.notNowRecorded')).toMatch(continues);
  },
);
