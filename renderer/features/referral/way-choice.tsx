import { labelOf } from '#shared/codes/define.ts';
import { waysOut } from '#shared/codes/ways.ts';
import type { WayOut } from '#shared/codes/ways.ts';
import type { Partner } from '#shared/contract/partners.ts';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** What fits the receiver best: a packet where it has a verified key; else what opens with a passphrase and can be answered. */
export const recommendedWay = (partner: Pick<Partner, 'keyState'> | undefined): WayOut =>
  partner?.keyState === 'verified' ? 'packet' : 'reader';

/** In which way the referral leaves, with what each is good for. */
export function WayChoice({
  partner,
  way,
  onChange,
}: {
  partner: Partner | undefined;
  way: WayOut;
  onChange: (way: WayOut) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const recommended = recommendedWay(partner);
  const hasKey = partner?.keyState === 'verified';
  return (
    <Card padded title={t('referral.ways.title')}>
      <RadioGroup
        label={t('referral.ways.title')}
        hideLabel
        value={way}
        onChange={onChange}
        options={waysOut.codes.map(({ code }) => ({
          id: code,
          label:
            code === recommended
              ? t('referral.ways.recommended', { way: labelOf(waysOut, code, language) })
              : labelOf(waysOut, code, language),
          description:
            code === 'packet' && !hasKey ? t('referral.ways.noKey') : t(`referral.ways.for.${code}`),
          disabled: code === 'packet' && !hasKey,
        }))}
      />
    </Card>
  );
}
