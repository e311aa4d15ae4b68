import { labelOf } from '#shared/codes/define.ts';
import { handoverReasons } from '#shared/codes/handover.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { HandoverList } from '../documents.ts';
import { listed, workerLines } from '../view.ts';
import type { ViewOf } from '../view.ts';

export const handoverView: ViewOf<HandoverList> = (list, t, language) => {
  const day = formatDate(list.date, language);
  return {
    title: `${t('print.handover.title')}, ${day}`,
    shown: {
      heading: t('print.handover.title'),
      parties: [
        { label: t('print.handover.from'), lines: [...workerLines(list.from, t)] },
        { label: t('print.handover.to'), lines: [...workerLines(list.to, t)] },
      ],
      facts: [
        { label: t('print.handover.date'), text: day },
        { label: t('print.handover.reason'), text: labelOf(handoverReasons, list.reason, language) },
        { label: t('print.handover.count'), text: String(list.people.length) },
      ],
      lead: t('print.handover.lead'),
      people: list.people.map(({ name, birthDate, basis, words, notes, contacts, papers, rows }) => ({
        name: listed(name, birthDate === null ? undefined : formatDate(birthDate, language)),
        held: t('print.handover.held', { notes, contacts, papers, rows }),
        ground:
          basis === 'consent'
            ? listed(t('print.handover.consent'), words)
            : t('print.handover.law', { words }),
      })),
      signatures: [t('print.handover.signGiver'), t('print.handover.signReceiver')],
      foot: t('print.handover.foot'),
    },
  };
};
