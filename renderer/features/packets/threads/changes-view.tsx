import type { UpdateChange } from '#shared/contract/packet-fields.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Quiet, Row, Stack } from '../../../ui/layout.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';

const tones = { added: 'good', changed: 'attention', removed: 'plain' } as const;

/** What an update changes against the referral before it, item by item. */
export function ChangesView({ changes }: { changes: readonly UpdateChange[] }) {
  const t = useText();
  const language = useLanguage();
  if (changes.length === 0) return <Quiet>{t('packets.thread.noChanges')}</Quiet>;
  return (
    <Stack tight>
      {changes.map(({ item, what, count }) => (
        <Row key={`${item} ${what}`}>
          <Chip tone={tones[what]}>{t(`packets.thread.change.${what}`)}</Chip>
          <span>
            {disclosableItems[item].labels[language]}
            {count > 1 && ` (${String(count)})`}
          </span>
        </Row>
      ))}
    </Stack>
  );
}
