import { formatDate, formatMoment } from '#shared/dates/format.ts';
import type { ReplyLetter } from '../letters.ts';
import { listed, workerLines, written } from '../view.ts';
import type { ViewOf } from '../view.ts';

export const replyView: ViewOf<ReplyLetter> = (reply, t, language) => {
  const { number, date } = reply.referral;
  const { appointment } = reply;
  const when = appointment && formatMoment(appointment.at, language);
  const sections = [
    { heading: t('print.reply.appointment'), text: when && listed(when, appointment?.place), strong: true },
    { heading: t('print.reply.waitEstimate'), text: written(reply.waitEstimate) },
    { heading: t('print.reply.reason'), text: written(reply.reason) },
    { heading: t('print.reply.message'), text: written(reply.message) },
    { heading: t('print.reply.contact'), text: reply.contact && workerLines(reply.contact, t).join('\n') },
  ];
  const reference = date
    ? t('print.reply.referenceOf', { number, day: formatDate(date, language) })
    : t('print.reply.reference', { number });
  return {
    title: `${t('print.reply.title')}: ${reference}`,
    shown: {
      heading: t('print.reply.title'),
      reference: `${reference} · ${t('print.reply.answered', { day: formatDate(reply.date, language) })}`,
      parties: [
        { label: t('print.reply.from'), lines: workerLines(reply.from, t) },
        { label: t('print.reply.to'), lines: workerLines(reply.to, t) },
      ],
      client: reply.client && { label: t('print.reply.client'), text: reply.client },
      statusLabel: t('print.reply.status'),
      status: t(`print.reply.statuses.${reply.status}`),
      sections: sections.filter(({ text }) => text),
    },
  };
};
