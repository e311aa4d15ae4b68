import { labelOf } from '#shared/codes/define.ts';
import { disclosureWays } from '#shared/codes/ways.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { formatDate, formatMoment } from '#shared/dates/format.ts';
import type { DisclosureList } from '../documents.ts';
import { listed, workerLines, written } from '../view.ts';
import type { ViewOf } from '../view.ts';

export const disclosureListView: ViewOf<DisclosureList> = (list, t, language) => ({
  title: `${t('print.disclosureList.title')}, ${formatDate(list.date, language)}`,
  shown: {
    heading: t('print.disclosureList.title'),
    parties: [
      { label: t('print.disclosureList.about'), lines: [list.client, formatDate(list.date, language)] },
      { label: t('print.disclosureList.from'), lines: [...workerLines(list.coach, t)] },
    ],
    lead: t('print.disclosureList.lead'),
    empty: t('print.disclosureList.empty'),
    given: list.given.map(({ at, recipient, way, interrupted, items, words, ground }) => {
      const names = items.map((item) => disclosableItems[item].labels[language]);
      const why =
        ground.kind === 'law'
          ? t('print.disclosureList.law', { section: ground.section })
          : t(`print.disclosureList.grounds.${ground.kind}`);
      const rows: readonly (readonly [string, string | undefined])[] = [
        [t('print.disclosureList.to'), recipient],
        [
          t('print.disclosureList.way'),
          listed(
            labelOf(disclosureWays, way, language),
            interrupted ? t('print.disclosureList.interrupted') : undefined,
          ),
        ],
        [t('print.disclosureList.items'), written(names.join(', '))],
        [t('print.disclosureList.words'), written(words)],
        [t('print.disclosureList.ground'), why],
      ];
      return {
        heading: formatMoment(at, language),
        rows: rows.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }])),
      };
    }),
    foot: t('print.disclosureList.foot'),
  },
});
