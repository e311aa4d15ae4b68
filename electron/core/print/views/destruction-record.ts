import { formatDate, formatMoment } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import type { DestructionRecord } from '../documents.ts';
import { listed, workerLines } from '../view.ts';
import type { ViewOf } from '../view.ts';

/** What no program can destroy; said so that somebody sees to it. */
const beyond = ['sheet', 'packets', 'papers', 'copies', 'disk'] as const;

export const destructionRecordView: ViewOf<DestructionRecord> = (record, t, language) => {
  const { held, parts, handedOver } = record;
  const row = (label: string, text: string) => (text.trim() === '' ? [] : [{ label, text }]);
  const span =
    held.from === null || held.until === null
      ? ''
      : `${formatDate(dayOf(held.from), language)} – ${formatDate(dayOf(held.until), language)}`;
  return {
    title: `${t('print.destruction.title')}, ${formatDate(record.date, language)}`,
    shown: {
      heading: t('print.destruction.title'),
      parties: [
        {
          label: t('print.destruction.controller'),
          lines: [record.decidedBy, formatDate(record.decidedOn, language), record.reference].filter(
            (line) => line !== '',
          ),
        },
        { label: t('print.destruction.by'), lines: [...workerLines(record.coach, t)] },
      ],
      lead: parts.some(({ state }) => state === 'left')
        ? t('print.destruction.leadPartly', { when: formatMoment(record.at, language) })
        : t('print.destruction.lead', { when: formatMoment(record.at, language) }),
      sections: [
        {
          heading: t('print.destruction.what'),
          rows: [
            ...row(t('print.destruction.fileName'), record.fileName),
            ...row(t('print.destruction.people'), String(held.people)),
            ...row(t('print.destruction.contacts'), String(held.contacts)),
            ...row(t('print.destruction.notes'), String(held.notes)),
            ...row(t('print.destruction.plans'), String(held.plans)),
            ...row(t('print.destruction.papers'), String(held.papers)),
            ...row(t('print.destruction.packets'), String(held.packets)),
            ...row(t('print.destruction.span'), span),
            ...row(
              t('print.destruction.audit'),
              `${String(record.audit.sequence)} · ${record.audit.hash.slice(0, 32)} ${record.audit.hash.slice(32)}`,
            ),
          ],
        },
        {
          heading: t('print.destruction.handedOver'),
          rows: [
            ...handedOver.map(({ partnerName, at, packetId, people, confirmedOn }) => ({
              label: formatDate(dayOf(at), language),
              text: listed(
                partnerName,
                t('print.destruction.peopleCount', { count: people }),
                confirmedOn === null
                  ? t('print.destruction.unconfirmed')
                  : t('print.destruction.confirmed', { day: formatDate(confirmedOn, language) }),
                t('print.destruction.packet', { id: packetId }),
              ),
            })),
            {
              label: t('print.destruction.notHandedOver'),
              text: String(record.notHandedOver),
            },
          ],
        },
        {
          heading: t('print.destruction.how'),
          rows: parts.map(({ part, state, files, problem }) => ({
            label: t(`projectEnd.parts.${part}`),
            text: [
              state === 'destroyed' && files > 0
                ? t('projectEnd.destroyedFiles', { count: files })
                : t(`projectEnd.states.${state}`),
              ...(problem === null ? [] : [t(`errors.${problem}.happened`, { area: '' })]),
            ].join(': '),
          })),
        },
      ],
      beyondHeading: t('print.destruction.beyond'),
      beyond: beyond.map((one) => t(`projectEnd.beyond.${one}`)),
      signatures: [t('print.destruction.signCoach'), t('print.destruction.signController')],
    },
  };
};
