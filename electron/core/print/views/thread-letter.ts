import { formatDate } from '#shared/dates/format.ts';
import type { PlainDate } from '#shared/time.ts';
import type { ThreadLetter } from '../letters.ts';
import { workerLines, written } from '../view.ts';
import type { ViewOf } from '../view.ts';

export const threadLetterView: ViewOf<ThreadLetter> = (letter, t, language) => {
  const { about, answerBy, withdrawnOn, received, tellBack } = letter;
  const asked = tellBack === true ? ([...todo, 'tell'] as const) : todo;
  const day = (date: PlainDate) => formatDate(date, language);
  const references = received
    ? [t('print.thread.handoverOf', { day: day(received.handedOver) })]
    : letter.referrals.map(({ number, date }) => t('print.reply.referenceOf', { number, day: day(date) }));
  const [first = ''] = references;
  const heading = t(`print.thread.titles.${about}`);
  const sections = [
    { heading: t(`print.thread.texts.${about}`), text: written(letter.text) },
    {
      heading: t('print.thread.withdrawn'),
      text: withdrawnOn && t('print.thread.withdrawnText', { day: day(withdrawnOn) }),
    },
    { heading: t('print.thread.person'), text: letter.person },
    { heading: t('print.thread.reason'), text: written(letter.reason) },
    // One referral stands under the heading already.
    {
      heading: t('print.thread.concerns'),
      items: about === 'withdrawal' && references.length > 1 ? references : undefined,
    },
    { heading: t('print.thread.todo'), items: withdrawnOn && asked.map((what) => t(`print.thread.${what}`)) },
    {
      heading: t('print.thread.answerBy'),
      text: answerBy && day(answerBy),
    },
    {
      heading: t('print.thread.takenBack'),
      text: received?.isBack === true ? t('print.thread.takenBackText') : undefined,
    },
    {
      heading: t('print.thread.received'),
      text:
        received && received.taken > 0
          ? t('print.thread.receivedText', { count: received.taken, day: day(received.on) })
          : undefined,
    },
    {
      heading: t('print.thread.leftOut'),
      text:
        received && received.left > 0 ? t('print.thread.leftOutText', { count: received.left }) : undefined,
    },
    { heading: t('print.reply.contact'), text: letter.contact && workerLines(letter.contact, t).join('\n') },
  ];
  return {
    title: `${heading}: ${first}`,
    shown: {
      heading,
      reference: `${first} · ${formatDate(letter.date, language)}`,
      parties: [
        { label: t('print.thread.from'), lines: workerLines(letter.from, t) },
        { label: t('print.thread.to'), lines: workerLines(letter.to, t) },
      ],
      sections: sections.filter((section) => ('text' in section ? section.text : section.items)),
    },
  };
};

/** What the receiver of a withdrawal is asked to do. */
const todo = ['stop', 'delete', 'keep'] as const;
