import type { SalvageReport } from '../contract/restore.ts';
import type { TextOf } from '../i18n/index.ts';

/** A salvage's report as lines of text: what is there, what is not, and whose it was. The screen and the saved text say the same. */
export const salvageLines = (report: SalvageReport, t: TextOf): readonly string[] => {
  const { pages, badPages, kinds, log, unattributed } = report;
  const lines = [t('restore.salvage.pages', { pages, count: badPages })];
  if (report.logUsed) lines.push(t('restore.salvage.logUsed'));
  for (const each of kinds) {
    const kind = t(`restore.kinds.${each.kind}`);
    const isWhole = each.lost === 0 && each.notKept === 0 && !each.isPartKnown && each.standIns === 0;
    if (isWhole) {
      if (each.recovered > 0) lines.push(t('restore.salvage.whole', { kind, count: each.recovered }));
      continue;
    }
    lines.push(t('restore.salvage.partly', { kind, recovered: each.recovered, count: each.lost }));
    if (each.isPartKnown) lines.push(t('restore.salvage.perhapsMore', { kind }));
    if (each.notKept > 0) lines.push(t('restore.salvage.notKept', { kind, count: each.notKept }));
    if (each.standIns > 0) lines.push(t('restore.salvage.standIns', { kind, count: each.standIns }));
    for (const { name, lost } of each.ofPeople) {
      lines.push(
        t('restore.salvage.ofPerson', { kind, name: name ?? t('restore.salvage.lostPerson'), count: lost }),
      );
    }
  }
  if (unattributed > 0) lines.push(t('restore.salvage.unattributed', { count: unattributed }));
  lines.push(
    log.dropped === 0
      ? t('restore.salvage.logWhole', { count: log.kept })
      : t('restore.salvage.logCut', { kept: log.kept, count: log.dropped }),
  );
  return lines;
};
